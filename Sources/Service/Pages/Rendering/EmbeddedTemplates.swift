/// The templates carried in the binary, by name.
package enum EmbeddedTemplates {
    /// All templates.
    package static let all: [String: String] = [
        "layout": PackageResources.layout_mustache,
        "overview": PackageResources.overview_mustache,
        "proposals": PackageResources.proposals_mustache,
        "proposal": PackageResources.proposal_mustache,
        "decisions": PackageResources.decisions_mustache,
        "decision": PackageResources.decision_mustache,
        "honoree": PackageResources.honoree_mustache,
        "unit": PackageResources.unit_mustache,
        "units": PackageResources.units_mustache,
        "matches": PackageResources.matches_mustache,
        "match": PackageResources.match_mustache,
        "imports": PackageResources.imports_mustache,
        "import": PackageResources.import_mustache,
        "statistics": PackageResources.statistics_mustache,
        "figure": PackageResources.figure_mustache,
        "congress": PackageResources.congress_mustache,
        "awards": PackageResources.awards_mustache,
        "proposal-rows": PackageResources.proposal_rows_mustache,
        "paging": PackageResources.paging_mustache,
        "facts": PackageResources.facts_mustache,
        "event": PackageResources.event_mustache,
        "timeline": PackageResources.timeline_mustache,
        "evidence": PackageResources.evidence_mustache,
        "notice": PackageResources.notice_mustache,
    ].mapValues { String(decoding: $0, as: UTF8.self) }
}

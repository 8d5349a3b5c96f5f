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
        "notice": PackageResources.notice_mustache,
    ].mapValues { String(decoding: $0, as: UTF8.self) }
}

import Commendation
import Entry
import EventLog
package import Foundation
package import ReadModels

extension ReadModelBook {
    package func proposals(_ filter: ProposalFilter, at mark: BookMark, limit: Int) async throws -> BookListing<BookProposal> {
        let page = try await queries.proposals(filter, after: mark.after, before: mark.before, limit: limit)
        let names = try await names(of: page.items)
        return BookListing(
            rows: page.items.map { proposal($0, name: names.names[$0.id], gap: names.gaps[$0.id]) },
            total: try await queries.count(filter), next: page.next, previous: page.previous)
    }

    package func proposal(_ id: UUID) async throws -> BookProposalRecord? {
        guard let item = try await queries.proposal(id) else { return nil }
        let events = try await events(of: [id])
        // Retitling and correction give new names; the old ones stay where they were written.
        let names = events.naming.all("name")
        let proposal = proposal(item, name: names.first, gap: names.isEmpty ? events.gap : nil)
        let ahead = try await ahead(item)
        return BookProposalRecord(
            proposal: proposal, achievement: proposal.achievement, formerNames: Array(names.dropFirst()),
            levels: item.levels.isEmpty ? [item.level] : item.levels, tier: item.tier, ahead: ahead?.levels ?? [],
            aheadBy: ahead.map { (citation: $0.rule.citation, certainty: $0.rule.certainty) }, events: events)
    }

    /// The names, by proposal: as written, or as last corrected or retitled; and why one is not shown.
    private func names(
        of items: [ProposalItem]
    ) async throws -> (names: [UUID: String], gaps: [UUID: PersonalGap]) {
        let changed = items.filter { $0.corrections > 0 || $0.retitledFrom != nil }.map(\.id)
        var names = try await events(ofEach: changed).compactMapValues { $0.naming.latest("name") }
        let written = try await log.kept(of: items.map(\.submittedSeq))
        for item in items where names[item.id] == nil {
            names[item.id] = written[item.submittedSeq]?.disclosures.first { $0.name == "name" }?.value.string
        }
        let nameless = items.filter { names[$0.id] == nil }
        let erasures = try await erasures(of: nameless.compactMap(\.honoree))
        var gaps: [UUID: PersonalGap] = [:]
        for item in nameless {
            gaps[item.id] = Self.gap(written[item.submittedSeq], item.honoree.flatMap { erasures[$0] })
        }
        return (names, gaps)
    }

    /// The levels that lie ahead of an open proposal by the authority table, as far as it has followed that.
    private func ahead(_ item: ProposalItem) async throws -> (levels: [TierLevel], rule: AwardRoute)? {
        guard item.outcome == .open else { return nil }
        let unit = try await queries.unit(item.unit)
        let proposer = unit.flatMap { ProposerLevel(kind: $0.kind ?? "", level: $0.level ?? "") }
        guard let route = rules.route(of: item.award, from: proposer, on: item.submittedOn) else { return nil }
        let current = item.level ?? route.levels.first
        guard let current, let place = route.levels.firstIndex(of: current) else { return nil }
        return (Array(route.levels[(place + 1)...]), route)
    }

    private func proposal(_ item: ProposalItem, name: String?, gap: PersonalGap?) -> BookProposal {
        var span: ClosedRange<Day>?
        if let from = item.achievementFrom, let to = item.achievementTo, from <= to { span = from...to }
        return BookProposal(
            id: item.id, state: item.status, award: award(item.award),
            unit: unit(item.unit, code: item.unitCode, name: item.unitName),
            kind: item.kind, name: name, lastStepOn: item.statusOn, submission: item.submission, decision: item.decision,
            honoree: item.honoree, achievement: span, gap: gap)
    }
}

import Entry
import EventLog
package import Foundation
package import ReadModels

extension ReadModelBook {
    package func proposals(_ filter: ProposalFilter, at mark: BookMark, limit: Int) async throws -> BookListing<BookProposal> {
        let page = try await queries.proposals(filter, after: mark.after, limit: limit)
        let names = try await names(of: page.items)
        return BookListing(
            rows: page.items.map { proposal($0, name: names[$0.submittedSeq]) }, total: try await queries.count(filter),
            next: page.next)
    }

    package func proposal(_ id: UUID) async throws -> BookProposalRecord? {
        guard let item = try await queries.proposal(id) else { return nil }
        let events = try await events(of: [id])
        // Retitling and correction give new names; the old ones stay where they were written.
        let names = events.all("name")
        let proposal = proposal(item, name: names.first)
        return BookProposalRecord(
            proposal: proposal, achievement: proposal.achievement, formerNames: Array(names.dropFirst()), events: events)
    }

    /// The names as written, by the position of the entry that they belong to.
    private func names(of items: [ProposalItem]) async throws -> [Int64: String] {
        try await log.disclosures(of: items.map(\.submittedSeq)).compactMapValues { disclosures in
            disclosures.first { $0.name == "name" }?.value.string
        }
    }

    private func proposal(_ item: ProposalItem, name: String?) -> BookProposal {
        var span: ClosedRange<Day>?
        if let from = item.achievementFrom, let to = item.achievementTo, from <= to { span = from...to }
        return BookProposal(
            id: item.id, state: item.status, award: award(item.award),
            unit: unit(item.unit, code: item.unitCode, name: item.unitName),
            kind: item.kind, name: name, lastStepOn: item.statusOn, submission: item.submission, decision: item.decision,
            honoree: item.honoree, achievement: span)
    }
}

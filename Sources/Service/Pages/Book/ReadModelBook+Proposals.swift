import Entry
import EventLog
package import Foundation
package import ReadModels

extension ReadModelBook {
    package func proposals(_ filter: ProposalFilter, after: Int64?, limit: Int) async throws -> BookListing<BookProposal> {
        let page = try await queries.proposals(filter, after: after, limit: limit)
        let names = try await names(of: page.items)
        return BookListing(
            rows: page.items.map { proposal($0, name: names[$0.submittedSeq]) }, total: try await queries.count(filter),
            next: page.next)
    }

    package func proposal(_ id: UUID) async throws -> BookProposalRecord? {
        guard let item = try await queries.proposal(id) else { return nil }
        let entries = try await log.readStreams([id])
        let kept = try await log.disclosures(of: entries.map(\.seq))
        let events = try entries.map { try event($0, kept[$0.seq] ?? []) }
        let name = (kept[item.submittedSeq] ?? []).first { $0.name == "name" }?.value.string
        var span: ClosedRange<Day>?
        if let from = item.achievementFrom, let to = item.achievementTo, from <= to { span = from...to }
        return BookProposalRecord(proposal: proposal(item, name: name), achievement: span, events: events)
    }

    /// The names as written, by the position of the entry that they belong to.
    private func names(of items: [ProposalItem]) async throws -> [Int64: String] {
        try await log.disclosures(of: items.map(\.submittedSeq)).compactMapValues { disclosures in
            disclosures.first { $0.name == "name" }?.value.string
        }
    }

    private func proposal(_ item: ProposalItem, name: String?) -> BookProposal {
        BookProposal(
            id: item.id, state: item.status, award: award(item.award),
            unit: unit(item.unit, code: item.unitCode, name: item.unitName),
            kind: item.kind, name: name, lastStepOn: item.statusOn, submission: item.submission, decision: item.decision)
    }

    private func event(_ view: EntryView, _ kept: [Disclosure]) throws -> BookEvent {
        let entry = try view.envelope()
        return BookEvent(
            sequence: entry.seq, type: entry.type, on: entry.on, at: entry.at, actor: entry.actor, onBehalf: entry.onBehalf,
            rules: entry.rules, data: entry.data,
            personal: kept.sorted { $0.name < $1.name }.compactMap { disclosure in
                disclosure.value.string.map { (name: disclosure.name, value: $0) }
            })
    }
}

import Commendation
import Entry
package import Foundation
import ReadModels

extension ReadModelBook {
    /// How many proposals stand on the page of an honoree; the others stand in their list.
    private static let shown = 50

    package func honoree(_ id: UUID) async throws -> BookHonoreeRecord? {
        guard let item = try await queries.honoree(id) else { return nil }
        let events = try await events(of: [id])
        let filter = ProposalFilter(honoree: id)
        let listing = try await proposals(filter, at: .top, limit: Self.shown)
        return BookHonoreeRecord(
            person: try await person(item, events), family: [], namesakes: [], awards: try await awards(of: listing.rows),
            proposals: listing.rows, all: BookCount(listing.total ?? listing.rows.count, filter), isQuestioned: false,
            events: events)
    }

    /// Who an honoree is, from the last that was recorded of it.
    private func person(_ item: HonoreeItem, _ events: [BookEvent]) async throws -> BookPerson {
        let number = events.latest("identityNumber")
        let units = try await queries.units(item.unit.map { [$0] } ?? [])
        return BookPerson(
            id: item.id, kind: item.kind, name: events.latest("name"),
            birthDate: events.latest("birthDate").flatMap(Day.init(iso:)),
            identity: number.map(PersonalText.masked),
            unit: item.unit.map { unit($0, code: units[$0]?.code, name: units[$0]?.name) },
            registeredOn: item.registeredOn, proposals: item.proposals, conferred: item.conferred)
    }

    /// The awards that proposals brought, with their decisions.
    private func awards(of proposals: [BookProposal]) async throws -> [BookHeldAward] {
        var decisions: [UUID: BookDecision] = [:]
        for id in Set(proposals.compactMap(\.decision)) { decisions[id] = try await decision(id) }
        return proposals.compactMap { proposal in
            guard let id = proposal.decision, [.conferred, .annulled].contains(proposal.state.outcome) else { return nil }
            let decision = decisions[id]
            return BookHeldAward(
                award: proposal.award, date: decision?.date, number: decision?.number, body: decision?.body,
                achievement: proposal.achievement, basis: .decision(id, proposal: proposal.id),
                standing: proposal.state.outcome == .conferred ? .standing : .annulled)
        }.sorted { ($1.date?.number ?? .min) < ($0.date?.number ?? .min) }
    }
}

import Commendation
import Entry
package import Foundation
import ReadModels

extension ReadModelBook {
    package func decisions(at mark: BookMark, limit: Int) async throws -> BookListing<BookDecision> {
        let page = try await queries.decisions(after: mark.after, before: mark.before, limit: limit)
        let units = try await queries.units()
        return BookListing(rows: page.items.map { decision($0, units) }, total: nil, next: page.next, previous: page.previous)
    }

    package func decision(_ id: UUID) async throws -> BookDecision? {
        guard let item = try await queries.decision(id) else { return nil }
        return decision(item, try await queries.units())
    }

    package func decisionRecord(_ id: UUID, at mark: BookMark, limit: Int) async throws -> BookDecisionRecord? {
        guard let decision = try await decision(id) else { return nil }
        let recipients = ProposalFilter(decision: id)
        let states = try await queries.states(recipients)
        return BookDecisionRecord(
            decision: decision, recipients: try await proposals(recipients, at: mark, limit: limit),
            states: Dictionary(states.map { ($0.status, BookCount($0.count, $0.filter)) }) { $1 },
            events: try await events(of: [id]))
    }

    package func submissions(at mark: BookMark, limit: Int) async throws -> BookListing<BookSubmission> {
        // The lists of units; the letters that lay or forward lists on are told with their proposals.
        let page = try await queries.submissions(purpose: .proposals, after: mark.after, before: mark.before, limit: limit)
        let units = try await queries.units(Array(Set(page.items.map(\.unit))))
        return BookListing(rows: page.items.map { submission($0, units) }, total: nil, next: page.next, previous: page.previous)
    }

    package func submission(_ id: UUID) async throws -> BookSubmission? {
        guard let item = try await queries.submission(id) else { return nil }
        return submission(item, try await queries.units([item.unit]))
    }

    private func submission(_ item: SubmissionItem, _ units: [UUID: UnitItem]) -> BookSubmission {
        BookSubmission(
            id: item.id, number: item.number, date: item.date,
            unit: unit(item.unit, code: units[item.unit]?.code, name: units[item.unit]?.name), count: item.count)
    }

    private func decision(_ item: DecisionItem, _ units: [UnitItem]) -> BookDecision {
        let body = item.body ?? "–"
        // The body is a code, and codes were used again: the unit that had it on the day of the decision.
        let unit = units.first { unit in
            unit.code == body && unit.from.map { $0 <= item.date } ?? true && unit.until.map { item.date <= $0 } ?? true
        }
        return BookDecision(
            id: item.id, number: Self.written(item.number, item.symbol), body: body,
            bodyName: unit.map { Bilingual(vi: $0.name, en: $0.name) } ?? item.bodyKind.flatMap(BodyKind.init(rawValue:))?.name,
            signer: item.signer ?? "–",
            post: item.post ?? "–", date: item.date, count: item.count,
            publishedOn: item.state == .published ? item.stateOn : nil, annulledOn: item.state == .annulled ? item.stateOn : nil,
            corrected: item.correctedBy.flatMap { by in item.correctedOn.map { (by: by, on: $0) } })
    }

    /// Number and symbol as documents cite them: below ten with a nought, a hyphen before the symbol of a Party body.
    static func written(_ number: String, _ symbol: String?) -> String {
        let digits = number.count == 1 ? "0\(number)" : number
        guard let symbol, !symbol.isEmpty else { return digits }
        return symbol.contains("/") ? "\(digits)-\(symbol)" : "\(digits)/\(symbol)"
    }
}

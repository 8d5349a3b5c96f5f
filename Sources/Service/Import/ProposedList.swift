import Commendation
package import Entry
package import Foundation

/// A list of proposals of one unit, as it is handed in by one letter.
package struct ProposedList: Hashable, Sendable {
    /// The unit that hands it in, and proposes.
    package var unit: UUID
    /// Number and symbol of the letter.
    package var number: String?
    /// Its date.
    package var date: Day
    /// The unit before which it is laid.
    package var to: UUID?
    /// What round it is, such as `2026`.
    package var period: String?
    /// The rows, 1 to 500.
    package var rows: [ProposedRow]

    /// Describes a list.
    package init(unit: UUID, number: String? = nil, date: Day, to: UUID? = nil, period: String? = nil, rows: [ProposedRow]) {
        self.unit = unit
        self.number = number
        self.date = date
        self.to = to
        self.period = period
        self.rows = rows
    }

    /// The list in canonical form: equal lists are equal bytes.
    package var canonical: JSONObject {
        var object = JSONObject()
        object.put("unit", unit.text)
        object.put("number", number)
        object.put("date", date)
        object.put("to", to?.text)
        object.put("period", period)
        object["rows"] = .array(rows.map { .object($0.canonical) })
        return object
    }

    /// Refuses whoever may not hand it in: only what the head found is handed in by the head.
    func check(_ actor: Actor) throws(Rejection) {
        let isOfHead = rows.allSatisfy { $0.simplified == .foundByHead }
        try SubmitList.check(actor, unit: unit, isFoundByHead: !rows.isEmpty && isOfHead)
    }

    /// The command of the domain, once it is known who the honorees are and what unit proposes them.
    func command(rows: [SubmissionRow], from unit: UnitState) -> SubmitList {
        SubmitList(
            number: number, date: date, unit: self.unit, to: to, period: period,
            proposer: unit.registered.map { ProposerLevel(kind: $0.kind, level: $0.level) }, rows: rows)
    }
}

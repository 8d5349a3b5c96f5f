import Commendation
import Entry
import Foundation

/// The steps on units, honorees and everything else that is not a proposal.
extension DemoBook {
    /// Merges units into a new one.
    func merge(_ old: [UUID], into new: UnitRegistered, basis: String, by actor: Actor) throws(DemoFault) {
        let file: UnitFile
        do {
            file = try UnitFile(entries: entries(of: old))
        } catch {
            throw DemoFault(.stepRefused, detail: "units: \(error)")
        }
        try take([decide(MergeUnits(units: old, into: new, basis: basis), given: file, by: actor)])
    }

    /// Gives a unit another name.
    func rename(_ unit: UUID, to name: String, from day: Day, by actor: Actor) throws(DemoFault) {
        let command = RenameUnit(name: name, from: day)
        try take([decide(command, given: units[unit] ?? UnitState(id: unit), by: actor)])
    }

    /// Ends a unit.
    func end(_ unit: UUID, until: Day, successors: [UUID], basis: String, by actor: Actor) throws(DemoFault) {
        let command = EndUnit(until: until, successors: successors, basis: basis)
        let file = UnitEndFile(unit: units[unit] ?? UnitState(id: unit), successors: units(of: successors))
        try take([decide(command, given: file, by: actor)])
    }

    /// Declares from which year on a unit's history is complete.
    func declare(_ unit: UUID, completeFrom year: Int, by actor: Actor) throws(DemoFault) -> Decided {
        try decide(DeclareHistory(completeFrom: year), given: units[unit] ?? UnitState(id: unit), by: actor)
    }

    /// Records facts of the rest of the work; streams that they open are kept for those that follow.
    func record(_ facts: [RecordedFact], by actor: Actor) throws(DemoFault) {
        let command = RecordFacts(facts)
        let file: FactFile
        do {
            file = try FactFile(entries: entries(of: command.streams))
        } catch {
            throw DemoFault(.stepRefused, detail: "facts: \(error)")
        }
        let decided = try decide(command, given: file, by: actor)
        for stream in command.streams { keep(stream) }
        try take([decided])
    }

    /// Takes back the record of an earlier award, whose stream must be kept.
    func withdrawEarlier(_ stream: UUID, by actor: Actor) throws(DemoFault) {
        var state = EarlierAwardState(id: stream)
        do {
            for entry in entries(of: [stream]) { try state.apply(entry) }
        } catch {
            throw DemoFault(.stepRefused, detail: "earlier award: \(error)")
        }
        try take([decide(WithdrawEarlierAward(reason: .enteredByMistake), given: state, by: actor)])
    }

    /// What is read before two honorees are told apart or joined.
    func file(of honoree: UUID, with others: [UUID], naming unit: UUID? = nil) throws(DemoFault) -> HonoreeFile {
        do {
            var all = [honoree] + others
            var index = 0
            while index < all.count {
                for other in honorees[all[index]]?.absorbed ?? [] where !all.contains(other) { all.append(other) }
                index += 1
            }
            return HonoreeFile(
                honoree: honoree, histories: try SubjectHistory.histories(of: all, in: entriesAbout(all)),
                units: units(of: unit.map { [$0] } ?? []))
        } catch {
            throw DemoFault(.stepRefused, detail: "honoree file: \(error)")
        }
    }
}

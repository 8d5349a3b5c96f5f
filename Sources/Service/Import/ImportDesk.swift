package import Commendation
package import Entry
import EventLog
import Foundation

/// The import's door into the log of this process.
package struct ImportDesk: ImportDoor {
    private let lists: ListDesk
    private let directory: UnitDirectory

    /// A door in front of the desk for lists, with the register that it reads and adds to.
    package init(lists: ListDesk, directory: UnitDirectory) {
        self.lists = lists
        self.directory = directory
    }

    package var origin: Origin { Origin(lists.desk.log.origin) }

    package func register() async throws -> ImportRegister {
        try await directory.refresh()
        return directory.register
    }

    package func take(_ list: ProposedList, by actor: Actor, on: Day?) async throws -> ListAnswer {
        try await lists.take(list, by: actor, on: on)
    }

    package func take(_ awards: ProposedAwards, by actor: Actor) async throws -> ListAnswer {
        try await AwardDesk(desk: lists.desk, blind: lists.blind).take(awards, by: actor)
    }

    package func take(_ facts: ProposedFacts, by actor: Actor) async throws -> ListAnswer {
        try await FactDesk(desk: lists.desk, blind: lists.blind).take(facts, by: actor)
    }

    package func record(_ result: ImportResult, by actor: Actor) async throws {
        try await ResultDesk(desk: lists.desk, blind: lists.blind).record(result, by: actor)
    }

    package func take(_ units: [ProposedUnit], by actor: Actor) async throws -> UnitsAnswer {
        let streams = units.map { RegisterUnit($0.unit).stream }
        let known = try await lists.desk.unitStates(of: streams)
        var rows: [UnitsAnswer.Row] = []
        var new: [ProposedUnit] = []
        var seen: [UUID: Int] = [:]
        for (unit, stream) in zip(units, streams) {
            if let first = seen[stream] {
                rows.append(.init(row: unit.row, outcome: .refused([.repeatedUnit(unit.unit, first: first)])))
            } else if let registered = known[stream]?.registered {
                let same = registered == unit.unit
                rows.append(.init(row: unit.row, outcome: same ? .repeated : .refused([.otherUnit(unit.unit, registered)])))
            } else {
                new.append(unit)
            }
            seen[stream] = seen[stream] ?? unit.row
        }
        if !new.isEmpty {
            var canonical: JSONObject = ["units": .array(new.map { .object($0.canonical) })]
            canonical.put("step", RegisterUnit.kind.rawValue)
            let request = try lists.blind.requestID(ofPart: try CommandDigest.of(canonical))
            _ = try await lists.desk.register(
                new.map { RegisterUnit($0.unit) }, by: actor, request: request, canonical: canonical)
            rows += new.map { .init(row: $0.row, outcome: .added) }
        }
        return UnitsAnswer(rows: rows.sorted { $0.row < $1.row })
    }
}

extension RowFinding {
    /// A unit stands twice in one list.
    fileprivate static func repeatedUnit(_ unit: UnitRegistered, first: Int) -> RowFinding {
        RowFinding(
            code: "repeated-code", value: unit.code,
            what: Bilingual(
                vi: "Mã \(unit.code) đã có ở dòng \(first)", en: "The code \(unit.code) stands in row \(first) already"),
            remedy: Bilingual(vi: "Bỏ một trong hai dòng, hoặc sửa mã", en: "Remove one of the two rows, or correct the code"))
    }

    /// The same code and first day belong to a unit with other facts.
    fileprivate static func otherUnit(_ unit: UnitRegistered, _ registered: UnitRegistered) -> RowFinding {
        RowFinding(
            code: "unit-exists", value: unit.code,
            what: Bilingual(
                vi: "Mã \(unit.code) từ ngày \(unit.from.vietnamese) đã đăng ký cho “\(registered.unitName)” với nội dung khác",
                en: "The code \(unit.code) from \(unit.from.iso) is registered for “\(registered.unitName)” with other facts"),
            remedy: Bilingual(
                vi: "Sửa dòng này theo nội dung đã đăng ký, hoặc ghi ngày bắt đầu mới",
                en: "Correct the row by what is registered, or give a new first day"))
    }
}

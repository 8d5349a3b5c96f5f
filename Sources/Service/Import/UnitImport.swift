package import Commendation
import Entry
import ListReading

/// Imports a list of units: communes, departments, bodies.
///
/// It is public reference data and goes into any log.
package struct UnitImport: Sendable {
    private let door: any ImportDoor
    private let actor: Actor
    private let options: ImportOptions

    /// An import by an actor.
    package init(door: any ImportDoor, actor: Actor, options: ImportOptions) {
        self.door = door
        self.actor = actor
        self.options = options
    }

    /// Imports a file and tells what happens.
    package func run(_ file: FileBytes, tell: (ImportEvent) throws -> Void) async throws -> ImportReport {
        var reader = UnitListReader(limits: CSVLimits(fileBytes: 64 << 20), from: options.from)
        var report = ImportReport()
        var refusals = 0
        var bytes = 0
        var units: [ProposedUnit] = []
        var former: [ProposedUnit] = []
        var seen: Set<String> = []
        var isOver = false
        while !isOver {
            var outcomes: [UnitListReader.Outcome] = []
            if let piece = try file.next() {
                bytes += piece.count
                try reader.push(piece, into: &outcomes)
            } else {
                isOver = true
                _ = try reader.finish(into: &outcomes)
            }
            for outcome in outcomes {
                switch outcome {
                case .row(let row):
                    if let unit = ProposedUnit(row, from: options.from) {
                        // What ended where this unit began is registered before it.
                        former += FormerUnits.named(in: row).filter { seen.insert($0.unit.code).inserted }.map {
                            ProposedUnit(row: $0.row, unit: $0.unit)
                        }
                        units.append(unit)
                    } else {
                        refusals += 1
                        try tell(.refused(RefusedRow(row: row.row, findings: [.firstDayMissing])))
                    }
                case .refused(let refusal):
                    refusals += 1
                    try tell(.refused(RefusedRow(refusal)))
                case .warning(let warning): try tell(.warning(warning))
                }
            }
            while former.count >= 500 || (isOver && !former.isEmpty) {
                let answer = try await door.take(Array(former.prefix(500)), by: actor)
                former.removeFirst(min(500, former.count))
                report.count(former: answer)
                try self.tell(answer, tell)
            }
            while units.count >= 500 || (isOver && !units.isEmpty) {
                let answer = try await door.take(Array(units.prefix(500)), by: actor)
                units.removeFirst(min(500, units.count))
                report.count(answer)
                try self.tell(answer, tell)
            }
            try tell(.progress(bytes: bytes, rows: report.rows + refusals))
        }
        report.refused += refusals
        return report
    }

    private func tell(_ answer: UnitsAnswer, _ tell: (ImportEvent) throws -> Void) throws {
        for row in answer.rows {
            if case .refused(let findings) = row.outcome {
                try tell(.refused(RefusedRow(row: row.row, findings: findings)))
            }
        }
    }
}

extension ProposedUnit {
    /// A row as the reader understood it; `nil` if its first day is not known.
    fileprivate init?(_ row: ListReading.UnitRow, from: Day?) {
        guard let from = row.from ?? from else { return nil }
        self.init(
            row: row.row,
            unit: UnitRegistered(
                // A list without levels is one of the province's own bodies.
                code: row.code, unitName: row.name, kind: row.kind, level: row.level ?? "cấp tỉnh", from: from,
                predecessors: row.predecessors.compactMap(\.code)))
    }
}

extension RowFinding {
    /// The first day of a unit is not told.
    fileprivate static let firstDayMissing = RowFinding(
        code: "first-day-missing",
        what: Bilingual(vi: "Không rõ ngày bắt đầu của đơn vị", en: "The unit's first day is not told"),
        remedy: Bilingual(
            vi: "Thêm cột valid_from, hoặc cho ngày chung bằng --from",
            en: "Add a column valid_from, or give one for all by --from"))
}

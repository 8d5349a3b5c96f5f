package import Commendation
package import Entry
import Foundation
import ListReading

/// Imports a list of proposals from a file of any length.
///
/// The file is read in pieces. Its good rows are gathered by unit and handed in by parts of at most 500 rows, each whole or not at
/// all; a few parts are under way at a time. Which rows make a part follows from the file alone, and a part's request id from its
/// rows, so that an import that broke off is resumed by doing it again.
package struct ProposalImport: Sendable {
    /// The most rows of one part.
    static let partLimit = SubmitList.maximumCount
    /// The most rows that are gathered before the largest part goes in, however many units the list names.
    static let gatherLimit = 5_000
    /// How many parts are under way at a time.
    static let window = 4

    private let door: any ImportDoor
    private let catalogue: AwardCatalogue
    private let actor: Actor
    private let options: ImportOptions
    private let today: Day

    /// An import by an actor.
    package init(door: any ImportDoor, catalogue: AwardCatalogue, actor: Actor, options: ImportOptions, today: Day) {
        self.door = door
        self.catalogue = catalogue
        self.actor = actor
        self.options = options
        self.today = today
    }

    /// Imports a file and tells what happens as it happens; rows are told of in the order of the parts.
    ///
    /// - Throws: ``ServiceError``; what was handed in before stays in, and the same import resumes.
    package func run(_ file: FileBytes, tell: (ImportEvent) throws -> Void) async throws -> ImportReport {
        let beginning = try file.beginning()
        try DemoMark.check(isInvented: options.isInvented || DemoMark.isIn(beginning), origin: door.origin)
        var reader = ListReader(try await context())
        var parts = ProposalParts(partLimit: Self.partLimit, gatherLimit: Self.gatherLimit)
        var report = ImportReport()
        var refusals = 0
        var bytes = 0
        return try await withThrowingTaskGroup(of: (Int, ListAnswer).self) { group in
            var queue = AnswerQueue(window: Self.window)
            func settle(_ answers: [ListAnswer]) throws {
                for answer in answers {
                    report.count(answer)
                    try Self.tell(answer, tell)
                }
                try tell(.progress(bytes: bytes, rows: report.rows + refusals))
            }
            var isOver = false
            while !isOver {
                var outcomes: [ListReader.Outcome] = []
                var failure: ListError?
                let piece = try file.next()
                bytes += piece?.count ?? 0
                isOver = piece == nil
                do throws(ListError) {
                    if let piece { try reader.push(piece, into: &outcomes) } else { _ = try reader.finish(into: &outcomes) }
                } catch {
                    failure = error
                }
                for outcome in outcomes {
                    switch outcome {
                    case .row(let row): parts.add(ProposedRow(row, merit: options.merit), of: row.unit.id)
                    case .refused(let refusal):
                        refusals += 1
                        try tell(.refused(RefusedRow(refusal)))
                    case .warning(let warning): try tell(.warning(warning))
                    }
                    while let part = parts.takeFull() {
                        try settle(try await queue.makeRoom(&group))
                        queue.add(list(part), to: &group) { list in try await door.take(list, by: actor, on: options.date) }
                    }
                }
                if let failure { throw failure }
                try tell(.progress(bytes: bytes, rows: report.rows + refusals))
            }
            for part in parts.takeRest() {
                try settle(try await queue.makeRoom(&group))
                queue.add(list(part), to: &group) { list in try await door.take(list, by: actor, on: options.date) }
            }
            try settle(try await queue.drain(&group))
            report.refused += refusals
            return report
        }
    }

    private static func tell(_ answer: ListAnswer, _ tell: (ImportEvent) throws -> Void) throws {
        for row in answer.rows {
            switch row.outcome {
            case .refused(let findings): try tell(.refused(RefusedRow(row: row.row, findings: findings)))
            case .added where !row.candidates.isEmpty: try tell(.unsure(row: row.row, candidates: row.candidates))
            case .added, .repeated: break
            }
        }
    }

    private func list(_ part: ProposalParts.Part) -> ProposedList {
        ProposedList(
            unit: part.unit, number: options.number, date: options.date ?? today, period: options.year.map(String.init),
            rows: part.rows)
    }

    private func context() async throws -> ListContext {
        let register = try await door.register()
        guard register.units.contains(where: { $0.until == nil }) else { throw ServiceError.noUnits }
        let units = register.currentUnits()
        let unit = try options.unit(in: units)
        let awards = AwardIndex(
            catalogue.awards.map {
                AwardChoice(code: $0.code, name: $0.vi, englishName: $0.en, kinds: Set($0.subjects), group: $0.group)
            })
        var period: ClosedRange<Day>?
        if let year = options.year, let from = Day(year: year, month: 1, day: 1), let to = Day(year: year, month: 12, day: 31) {
            period = from...to
        }
        return ListContext(
            units: units, awards: awards.lookup, limits: CSVLimits(fileBytes: 1 << 30), unit: unit, period: period,
            movements: register.records(of: [.movement]), today: today)
    }
}

extension ServiceError {
    /// The register is empty.
    static let noUnits = ServiceError(
        code: "no-units", status: 409, vi: "Sổ chưa có đơn vị nào", en: "The log has no units yet",
        remedyVi: "Nhập danh mục đơn vị trước: sovang import units.csv --as …",
        remedyEn: "Import the list of units first: sovang import units.csv --as …")

    /// The unit that was named is none, or several.
    static func unitNotFound(_ text: String, near: [UnitReference]) -> ServiceError {
        let choices = near.prefix(5).map { "\($0.code) \($0.name)" }.joined(separator: "; ")
        return ServiceError(
            code: "unit-not-found", status: 422, vi: "Không xác định được đơn vị “\(text)”",
            en: "The unit “\(text)” is not known, or not one",
            remedyVi: choices.isEmpty ? "Ghi mã đơn vị" : "Ghi mã đơn vị. Có phải: \(choices)?",
            remedyEn: choices.isEmpty ? "Give the unit's code" : "Give the unit's code. Is it one of: \(choices)?")
    }
}

import Commendation
import Entry
import EventLog
import Foundation
import ListReading

@testable import Service

/// The real register and lists of every kind, imported as the command does it.
struct ImportBook {
    /// What came of an import.
    struct Outcome {
        var report: ImportReport
        var refused: [RefusedRow] = []
        var warnings: [ListWarning] = []

        /// The codes of what is wrong with a row.
        func codes(_ row: Int) -> [String] { refused.filter { $0.row == row }.flatMap { $0.findings.map(\.code) } }
    }

    static let today = CommandTestDesk.day("2026-11-24")

    /// Imports a text as a file.
    @discardableResult
    static func run(
        _ door: any ImportDoor, _ text: String, as kind: ListKind? = nil, unit: String? = nil, name: String? = "danh-sach.csv"
    ) async throws -> Outcome {
        let lists = ListImport(
            door: door, catalogue: try RuleBook.embedded().catalogue, actor: CommandTestDesk.office,
            options: ImportOptions(unit: unit, from: CommandTestDesk.day("2025-07-01"), fileName: name), today: today)
        var (refused, warnings): ([RefusedRow], [ListWarning]) = ([], [])
        let report = try await lists.run(FileBytes(bytes: Array(text.utf8)), as: kind) { event in
            if case .refused(let row) = event { refused.append(row) }
            if case .warning(let warning) = event { warnings.append(warning) }
        }
        return Outcome(report: report, refused: refused.sorted { $0.row < $1.row }, warnings: warnings)
    }

    /// The communes and departments that the program carries.
    static func reference(_ name: String) throws -> String {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/sovang/Reference")
        return try String(contentsOf: folder.appending(path: name).standardized, encoding: .utf8)
    }

    /// Imports both.
    static func registerAll(_ door: any ImportDoor) async throws {
        for name in ["units.csv", "departments.csv"] { try await run(door, try reference(name)) }
    }

    /// A door behind which everything is tried out and nothing is written.
    static func rehearsal(of log: any EventLog, _ desk: CommandDesk) async throws -> ImportDesk {
        let rehearsal = try await RehearsalLog(on: log, now: desk.environment.now)
        let tried = CommandDesk(
            log: rehearsal, environment: desk.environment, rules: desk.rules, key: CommandTestDesk.key)
        let lists = ListDesk(desk: tried, blind: BlindIndex(key: CommandTestDesk.key))
        return ImportDesk(lists: lists, directory: UnitDirectory(log: rehearsal))
    }

    /// The events of a type, in the order of the log.
    static func events<Event: DomainEvent>(_ type: Event.Type, in log: any EventLog) async throws -> [Event] {
        var events: [Event] = []
        var next: Int64 = 0
        while true {
            let page = try await log.read(from: next, limit: 5_000)
            guard let last = page.last else { return events }
            for entry in page where entry.is(Event.name) { events.append(try Event(entry)) }
            next = last.seq + 1
        }
    }
}

extension ImportReport {
    /// Rows added, repeated and refused.
    var counts: [Int] { [added, repeated, refused] }
}

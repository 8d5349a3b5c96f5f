import Commendation
import Entry
import EventLog
import Foundation
import Synchronization

@testable import Service

/// Desks on a log in memory, with a clock and randomness that repeat.
struct CommandTestDesk {
    static let now = Instant(rfc3339: "2026-11-24T02:00:00.000000Z")!
    static let office = Actor(id: "van-phong", roles: [.standingOffice, .unitOfficer, .operator])
    static let clerk = Actor(id: "van-thu", roles: [.clerk])
    static let key = InstallationKey(bytes: Array(repeating: 7, count: 32))!

    let memory: InMemoryEventLog
    let keyring: InMemoryPersonKeyring
    let log: any EventLog
    let desk: CommandDesk
    let lists: ListDesk
    let imports: ImportDesk

    init(origin: String = "test/trial", wrap: (InMemoryEventLog) -> any EventLog = { $0 }) throws {
        let salts = Mutex(SampleRandom(seed: 1))
        keyring = InMemoryPersonKeyring(now: { Self.now })
        memory = InMemoryEventLog(
            origin: origin,
            environment: LogEnvironment(
                now: { Self.now },
                salt: { salts.withLock { random in (0..<16).map { _ in UInt8(truncatingIfNeeded: random.next()) } } }),
            keyring: keyring)
        log = wrap(memory)
        let bits = Mutex(SampleRandom(seed: 2))
        let environment = Environment(now: { Self.now }, random: { bits.withLock { ($0.next(), $0.next()) } })
        desk = CommandDesk(log: log, environment: environment, rules: try RuleBook.embedded(), key: Self.key)
        lists = ListDesk(desk: desk, blind: BlindIndex(key: Self.key))
        imports = ImportDesk(lists: lists, directory: UnitDirectory(log: log))
    }

    static func day(_ iso: String) -> Day { Day(iso: iso)! }

    /// Registers units and returns their ids.
    @discardableResult
    func register(_ units: [(code: String, name: String)] = [("03646", "Phường Tô Hiệu"), ("SNV", "Sở Nội vụ")]) async throws
        -> [UUID]
    {
        let proposed = units.enumerated().map { index, unit in
            ProposedUnit(
                row: index + 1,
                unit: UnitRegistered(
                    code: unit.code, unitName: unit.name, kind: "đơn vị", level: "cấp xã", from: Self.day("2025-07-01")))
        }
        _ = try await imports.take(proposed, by: Self.office)
        return proposed.map { RegisterUnit($0.unit).stream }
    }

    /// A row about a person.
    static func row(
        _ row: Int, _ name: String, identity: String? = nil, birth: String? = "1980-05-06", award: String = "BK_BT"
    ) -> ProposedRow {
        ProposedRow(
            row: row, kind: .individual, name: name, birthDate: birth.map(day), identityNumber: identity, award: award,
            meritKind: .merit, achievementFrom: day("2025-01-01"), achievementTo: day("2025-12-31"))
    }

    /// A list of the first registered unit.
    func list(_ rows: [ProposedRow], unit: UUID) -> ProposedList {
        ProposedList(unit: unit, date: Self.day("2026-11-20"), rows: rows)
    }

    /// How many entries of a type the log holds.
    func count(_ type: String) async throws -> Int {
        try await memory.read(from: 0, limit: 1_000_000).filter { $0.type.string == type }.count
    }

    /// Hands in rows of a new unit and returns the proposals.
    func proposals(_ names: [String]) async throws -> [UUID] {
        let unit = try await register()[0]
        let answer = try await lists.take(
            list(names.enumerated().map { Self.row($0 + 1, $1, identity: String(999_000_000_000 + $0)) }, unit: unit),
            by: Self.office)
        return answer.rows.compactMap { row in
            if case .added(let proposal, _) = row.outcome { return proposal }
            return nil
        }
    }

    /// Takes a step at the door.
    func perform(_ step: APIWrite.Step, _ id: String, by actor: Actor = office, on: Day? = nil) async throws -> APIReceipt {
        try await DeskDoor(desk: desk, lists: lists).perform(APIWrite(actor: actor, request: RequestID(id)!, on: on, step: step))
    }

    /// The error of a step that must fail.
    func refusal(_ step: APIWrite.Step, _ id: String, by actor: Actor = office) async -> ServiceError? {
        do {
            _ = try await perform(step, id, by: actor)
            return nil
        } catch {
            return error as? ServiceError
        }
    }
}

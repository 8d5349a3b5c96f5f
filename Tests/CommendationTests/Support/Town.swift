import Commendation
import Entry
import Foundation
import Testing

/// A log of people, units and the rest of the work: what was decided goes in, and states are read from it.
struct Town {
    var journal = Journal()
    private var taken: UInt64 = 7_000

    mutating func context(_ actor: Actor = Example.office, on day: Day = Example.today) throws -> CommandContext {
        taken += 1
        return try Example.context(actor, on: day, ids: taken)
    }

    /// Appends what was decided; everything that it was decided on must still be as it was read.
    mutating func append(_ decided: Decided, sourceLocation: SourceLocation = #_sourceLocation) throws {
        for read in decided.reads {
            switch read {
            case .stream(let id, let version): #expect(journal.version(of: id) == version, sourceLocation: sourceLocation)
            case .subject(let id, let seen): #expect(lastSeq(of: id) == seen, sourceLocation: sourceLocation)
            }
        }
        try journal.append(decided.events)
    }

    func lastSeq(of honoree: UUID) -> Int64 { journal.entries.last { $0.subject == honoree }?.seq ?? -1 }

    // Honorees.

    func honoree(_ id: UUID) throws -> HonoreeState { try HonoreeState.states(of: journal.entries)[id] ?? HonoreeState(id: id) }

    func histories(of honorees: [UUID]) async throws -> [UUID: SubjectHistory] {
        try await SubjectHistory.read(of: honorees) { ids in
            journal.entries.filter { entry in entry.subject.map(ids.contains) ?? false }
        } streams: { ids in
            journal.entries.filter { ids.contains($0.streamID) }
        }
    }

    func file(of honoree: UUID, with others: UUID...) async throws -> HonoreeFile {
        HonoreeFile(honoree: honoree, histories: try await histories(of: [honoree] + others), units: try units())
    }

    /// What is read before an honoree moves.
    func transfer(of honoree: UUID) throws -> TransferFile {
        TransferFile(honoree: try self.honoree(honoree), units: try units())
    }

    /// What is read before a unit ends.
    func end(of unit: UUID) throws -> UnitEndFile { UnitEndFile(unit: try self.unit(unit), successors: try units()) }

    /// What is read before proposals go on under another unit.
    func pending() throws -> ProposalFile { try ProposalFile(entries: journal.entries) }

    mutating func register(
        _ id: UUID, kind: SubjectKind = .individual, name: String = "Lò Văn Mẫu", unit: UUID = Example.commune,
        candidates: [UUID] = [], proposal: UUID? = nil
    ) throws {
        let command = RegisterHonoree(
            kind: kind, unit: unit, name: name, candidates: candidates, proposal: proposal)
        try append(try command.decide(given: HonoreeState(id: id), in: try context(on: Example.submitted)))
    }

    /// Hands in one proposal, on what is known of the honoree through merges and splits.
    mutating func propose(
        _ proposal: UUID, of honoree: UUID, award: String = "BK_BT", from: String = "2026-01-01", to: String = "2026-12-31"
    ) async throws {
        let histories = SubjectHistory.joined(try await histories(of: [honoree]))
        taken += 1
        let row = Example.row(1, proposal: proposal, honoree: honoree, award: award, from: from, to: to)
        let decided = try Example.list([row]).decide(
            given: SubmissionState(id: Example.id(taken), honorees: histories), in: try context(on: Example.submitted))
        try append(decided)
    }

    /// Why a proposal cannot be handed in; `nil` if it can, and then it is.
    mutating func refusal(of proposal: UUID, of honoree: UUID, award: String = "BK_BT") async throws -> Rejection.Code? {
        do {
            try await propose(proposal, of: honoree, award: award)
            return nil
        } catch let rejection as Rejection {
            return rejection.code
        }
    }

    // Units.

    func unit(_ id: UUID) throws -> UnitState { try UnitState.states(of: journal.entries)[id] ?? UnitState(id: id) }

    func units() throws -> UnitFile { try UnitFile(entries: journal.entries.filter { $0.streamKind == "unit" }) }

    @discardableResult
    mutating func register(_ code: String, _ name: String, from: String = "2008-01-01", until: String? = nil) throws -> UUID {
        let unit = UnitRegistered(
            code: code, unitName: name, kind: "xã", level: "cấp xã", from: Day(iso: from)!, until: until.flatMap(Day.init(iso:)))
        let command = RegisterUnit(unit)
        try append(try command.decide(given: try self.unit(command.stream), in: try context()))
        return command.stream
    }

    // Earlier awards and the rest.

    func earlier(_ streams: [UUID], honorees: Set<UUID>? = nil, units: Set<UUID>? = nil) throws -> EarlierAwardFile {
        try EarlierAwardFile(
            entries: journal.entries.filter { streams.contains($0.streamID) }, honorees: honorees, units: units)
    }

    func facts(_ streams: [UUID], known: Set<UUID>? = nil) throws -> FactFile {
        try FactFile(entries: journal.entries.filter { streams.contains($0.streamID) }, known: known)
    }

    mutating func record(_ command: RecordFacts, by actor: Actor = Example.office) throws {
        try append(try command.decide(given: try facts(command.streams), in: try context(actor)))
    }
}

/// The code of a rejection; `nil` if the command was granted.
func rejection(_ body: () throws -> Decided) -> Rejection.Code? {
    do {
        _ = try body()
        return nil
    } catch {
        return (error as? Rejection)?.code
    }
}

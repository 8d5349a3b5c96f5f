import Commendation
import Entry
import EventLog
import Foundation
import Synchronization

@testable import Service

/// A desk with persons who can be erased: their proposals were withdrawn.
struct ErasureTestDesk {
    static let chairman = Actor(id: "chu-tich", roles: [.authority])

    let test: CommandTestDesk
    let proposals: [UUID]
    let honorees: [UUID]

    init(_ names: [String] = ["Lò Thị Cần Xóa", "Quàng Văn Ở Lại"], origin: String = "test/trial") async throws {
        test = try CommandTestDesk(origin: origin)
        proposals = try await test.proposals(names)
        let states = try ProposalState.states(of: try await test.log.readStreams(proposals))
        honorees = proposals.compactMap { states[$0]?.facts?.honoree }
        for (index, proposal) in proposals.enumerated() {
            let step = try APIWrite.Step("proposals/withdraw", on: proposal, ["reason": "unit-request"])
            _ = try await test.perform(step, "withdraw-\(index)")
        }
    }

    func keeper(_ eraser: (any PersonEraser)? = nil, keyring: (any PersonKeyring)? = nil) -> ErasureKeeper {
        ErasureKeeper(log: test.log, eraser: eraser ?? test.memory, keyring: keyring ?? test.keyring)
    }

    /// Asks for the erasure of an honoree.
    func ask(_ honoree: UUID, by actor: Actor = CommandTestDesk.office) async throws {
        let step = try APIWrite.Step("honorees/request-erasure", on: honoree, ["basis": "subject-request"])
        _ = try await test.perform(step, "ask-\(honoree.text)-\(actor.id)", by: actor)
    }

    /// Confirms it, at a door that carries it out through a keeper.
    @discardableResult
    func confirm(_ honoree: UUID, by actor: Actor = chairman, _ keeper: ErasureKeeper?) async throws -> APIReceipt {
        try await DeskDoor(desk: test.desk, lists: test.lists, erasures: keeper).perform(
            APIWrite(
                actor: actor, request: RequestID("confirm-\(honoree.text)-\(actor.id)")!, on: nil,
                step: try APIWrite.Step("honorees/confirm-erasure", on: honoree)))
    }

    /// The texts that can still be read in the log, of whomever.
    func texts() async throws -> Set<String> {
        let size = try await test.log.head().size
        let kept = try await test.log.disclosures(of: Array(0..<size))
        return Set(kept.values.flatMap(\.self).compactMap(\.value.string))
    }
}

/// Erases until it is told to fail.
final class FailingEraser: PersonEraser {
    private let inner: any PersonEraser
    private let failures: Mutex<Int>

    init(_ inner: any PersonEraser, failures: Int) {
        self.inner = inner
        self.failures = Mutex(failures)
    }

    func carryOut(_ order: ErasureOrder) async throws -> Int {
        let fails = failures.withLock { left in
            defer { left = max(0, left - 1) }
            return left > 0
        }
        if fails { throw PersonKeyError.unavailable(reason: "test") }
        return try await inner.carryOut(order)
    }

    func firstErasure() async throws -> Int64? { try await inner.firstErasure() }

    func renewIndex() async throws { try await inner.renewIndex() }

    func positions(sealedFor persons: Set<UUID>) async throws -> Set<Int64> { try await inner.positions(sealedFor: persons) }
}

import Commendation
import Entry
import Synchronization

@testable import Service

/// A door that breaks after some parts: the daemon was killed.
final class ImportTestDoor: ImportDoor {
    private let inner: ImportDesk
    private let left: Mutex<Int>

    init(inner: ImportDesk, partsUntilBreak: Int) {
        self.inner = inner
        left = Mutex(partsUntilBreak)
    }

    var origin: Origin { inner.origin }

    func register() async throws -> ImportRegister { try await inner.register() }

    func take(_ list: ProposedList, by actor: Actor, on: Day?) async throws -> ListAnswer {
        let breaks = left.withLock { left in
            left -= 1
            return left < 0
        }
        // Every other part is written before its answer is lost.
        if !breaks || list.rows[0].row.isMultiple(of: 2) {
            let answer = try await inner.take(list, by: actor, on: on)
            if !breaks { return answer }
        }
        throw ServiceError(
            code: "daemon-gone", status: 503, vi: "Mất liên lạc", en: "Gone", remedyVi: "Chạy lại", remedyEn: "Run it again")
    }

    func take(_ units: [ProposedUnit], by actor: Actor) async throws -> UnitsAnswer { try await inner.take(units, by: actor) }

    func take(_ awards: ProposedAwards, by actor: Actor) async throws -> ListAnswer { try await inner.take(awards, by: actor) }

    func take(_ facts: ProposedFacts, by actor: Actor) async throws -> ListAnswer { try await inner.take(facts, by: actor) }

    func record(_ result: ImportResult, by actor: Actor) async throws { try await inner.record(result, by: actor) }
}

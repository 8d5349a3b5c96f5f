import Commendation
import Synchronization

@testable import Service

/// Answers a request for a digest of the state once; after that nothing is new.
final class StateTestDoor: StateDoor {
    let actors = Mutex<[Actor]>([])

    func digest(by actor: Actor) async throws -> StateReceipt? {
        actors.withLock { actors in
            actors.append(actor)
            return actors.count == 1 ? StateReceipt(seq: 42, upTo: 41) : nil
        }
    }
}

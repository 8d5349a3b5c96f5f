import Commendation
import Entry
import Foundation

/// Every write of the API and of the pages, carried out at the desk.
package struct DeskDoor: CommandDoor {
    private let desk: CommandDesk
    private let lists: ListDesk
    private let erasures: ErasureKeeper?

    /// A door in front of the desks.
    ///
    /// - Parameter erasures: carries out an erasure that came in through the door; without it they wait for the next start.
    package init(desk: CommandDesk, lists: ListDesk, erasures: ErasureKeeper? = nil) {
        self.desk = desk
        self.lists = lists
        self.erasures = erasures
    }

    package func perform(_ write: APIWrite) async throws -> APIReceipt {
        let work = write.step.work
        let receipt = try await desk.handle(
            by: write.actor, request: write.request, on: write.on, canonical: write.step.canonical
        ) { context in
            // Before anything is read: who may not do it is not told either how things stand.
            try Permissions.checkAtDoor(context.actor, for: work.kind)
            return try await work.plan(lists, context)
        }
        // The event is durable: should this fail, the next start does it, and so does the same request sent again.
        if work.kind == .confirmErasure, let honoree = work.about { try await erase(honoree) }
        return APIReceipt(
            first: receipt.first, last: receipt.last, at: receipt.at, repeated: receipt.repeated, created: receipt.created,
            opened: receipt.opened,
            warnings: receipt.warnings.map { ($0.code, $0.text.vi, $0.text.en) })
    }

    private func erase(_ honoree: UUID) async throws {
        do {
            try await erasures?.finish(honoree)
        } catch {
            throw ServiceError(wrapping: error)
        }
    }
}

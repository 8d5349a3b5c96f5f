import Commendation
import Entry

/// Every write of the API and of the pages, carried out at the desk.
package struct DeskDoor: CommandDoor {
    private let desk: CommandDesk
    private let lists: ListDesk

    /// A door in front of the desks.
    package init(desk: CommandDesk, lists: ListDesk) {
        self.desk = desk
        self.lists = lists
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
        return APIReceipt(
            first: receipt.first, last: receipt.last, at: receipt.at, repeated: receipt.repeated, created: receipt.created,
            opened: receipt.opened,
            warnings: receipt.warnings.map { ($0.code, $0.text.vi, $0.text.en) })
    }
}

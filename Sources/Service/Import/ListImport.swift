package import Commendation
package import Entry
import Foundation
package import ListReading

/// Imports a file of whatever kind, and records what came of it.
package struct ListImport: Sendable {
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

    /// Imports a file and tells what happens; its kind is found by its headings if it is not told.
    package func run(_ file: FileBytes, as kind: ListKind?, tell: (ImportEvent) throws -> Void) async throws -> ImportReport {
        let kind = try kind ?? ListKind.guess(try file.beginning())
        switch kind {
        case .units: return try await UnitImport(door: door, actor: actor, options: options).run(file, tell: tell)
        case .proposals:
            return try await ProposalImport(door: door, catalogue: catalogue, actor: actor, options: options, today: today)
                .run(file, tell: tell)
        default:
            throw ServiceError.kindNotTaken(kind)
        }
    }
}

extension ServiceError {
    fileprivate static func kindNotTaken(_ kind: ListKind) -> ServiceError {
        ServiceError(
            code: "kind-not-taken", status: 422, vi: "Chưa nhập được loại danh sách \(kind.rawValue)",
            en: "Lists of the kind \(kind.rawValue) are not taken yet", remedyVi: "Chọn loại khác bằng --kind",
            remedyEn: "Choose another kind by --kind")
    }
}

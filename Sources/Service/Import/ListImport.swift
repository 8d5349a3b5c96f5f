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
    ///
    /// What it came to is recorded, refused rows and all.
    package func run(_ file: FileBytes, as kind: ListKind?, tell: (ImportEvent) throws -> Void) async throws -> ImportReport {
        let kind = try kind ?? ListKind.guess(try file.beginning())
        var refused: [RefusedRow] = []
        let report = try await take(file, kind) { event in
            if case .refused(let row) = event, refused.count < ImportResult.cellLimit { refused.append(row) }
            try tell(event)
        }
        guard report.rows > 0 else { return report }
        let result = ImportResult(
            report, list: kind, file: options.fileName, digest: file.digest, refused: refused.sorted { $0.row < $1.row })
        try await door.record(result, by: actor)
        return report
    }

    private func take(_ file: FileBytes, _ kind: ListKind, tell: (ImportEvent) throws -> Void) async throws -> ImportReport {
        switch kind {
        case .units: try await UnitImport(door: door, actor: actor, options: options).run(file, tell: tell)
        case .proposals:
            try await ProposalImport(door: door, catalogue: catalogue, actor: actor, options: options, today: today)
                .run(file, tell: tell)
        default:
            try await FormImport(kind: kind, door: door, catalogue: catalogue, actor: actor, options: options, today: today)
                .run(file, tell: tell)
        }
    }
}

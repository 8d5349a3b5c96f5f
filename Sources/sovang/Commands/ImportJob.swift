import Commendation
import Foundation
import Service

/// One import of one file, shown as it goes.
struct ImportJob: Sendable {
    let file: String
    /// What the list holds; by its headings if it is not told.
    let kind: ListKind?
    let format: OutputFormat
    let options: ImportOptions

    /// Imports the file through a door.
    func run(_ door: any ImportDoor, _ actor: Actor) async throws -> ImportReport {
        let bytes = try FileBytes(path: file)
        let kind = try kind ?? ListKind.guess(try bytes.beginning())
        let refusals = RefusedRowsFile(besides: URL(fileURLWithPath: file == "-" ? "stdin" : file))
        let screen = ImportScreen(format: format, total: bytes.size, refusals: refusals)
        do {
            let report: ImportReport
            switch kind {
            case .units:
                report = try await UnitImport(door: door, actor: actor, options: options).run(bytes) { try screen.take($0) }
            case .proposals:
                let proposals = ProposalImport(
                    door: door, catalogue: try RuleBook.embedded().catalogue, actor: actor, options: options,
                    today: Environment.system.today())
                report = try await proposals.run(bytes) { try screen.take($0) }
            }
            screen.finish(report)
            return report
        } catch {
            screen.finish()
            throw error
        }
    }
}

import Commendation
import Foundation
import ListReading
import Service

/// One import of one file, shown as it goes.
struct ImportJob: Sendable {
    let file: String
    /// What the list holds; by its headings if it is not told.
    let kind: ListKind?
    let format: OutputFormat
    let options: ImportOptions
    /// Whether it is only told what would happen.
    let isCheck: Bool

    /// Imports the file through a door.
    func run(_ door: any ImportDoor, _ actor: Actor) async throws -> ImportReport {
        let bytes = try FileBytes(path: file)
        let refusals = RefusedRowsFile(besides: URL(fileURLWithPath: file == "-" ? "stdin" : file))
        let screen = ImportScreen(format: format, total: bytes.size, refusals: refusals, isCheck: isCheck)
        do {
            let lists = ListImport(
                door: door, catalogue: try RuleBook.embedded().catalogue, actor: actor, options: options,
                today: Environment.system.today())
            let report = try await lists.run(bytes, as: kind) { try screen.take($0) }
            screen.finish(report)
            return report
        } catch {
            screen.finish()
            throw error
        }
    }
}

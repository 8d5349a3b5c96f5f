import Commendation
import Entry
import EventLog
import Foundation
import ListReading

/// Where the result of an import is recorded, so that a page can show what did not go in.
struct ResultDesk {
    let desk: CommandDesk
    let blind: BlindIndex

    /// Records a result; the same file that comes to the same again is not recorded again.
    func record(_ result: ImportResult, by actor: Actor) async throws {
        var canonical = JSONObject()
        canonical.put("step", CommandKind.recordImport.rawValue)
        canonical.put("list", result.list.rawValue)
        canonical.put("digest", result.digest)
        // How many rows are in, whether by this run or an earlier one: an import that was resumed is the same one.
        canonical["in"] = .integer(Int64(result.added + result.repeated))
        canonical["refused"] = .integer(Int64(result.refused))
        let request = try blind.requestID(ofPart: try CommandDigest.of(canonical))
        let stream = desk.environment.newID()
        let imported = ListImported(
            list: result.list.rawValue, rows: result.rows, added: result.added, repeated: result.repeated,
            refused: result.refused, warned: result.warned)
        var facts = [RecordedFact(imported, stream: stream, texts: text("file", result.file.map { String($0.prefix(300)) }))]
        for cell in result.cells.prefix(ImportResult.cellLimit) where cell.row > 0 {
            let refused = RowRefused(row: cell.row, column: cell.column, code: cell.code)
            facts.append(RecordedFact(refused, stream: stream, texts: text("value", cell.value)))
        }
        let command = RecordFacts(facts)
        _ = try await desk.handle(
            by: actor, request: request, on: nil, canonical: canonical, isNamedByContent: true
        ) { context in
            Plan(try command.decide(given: FactFile(), in: context))
        }
    }

    /// A personal text; one that may not be kept is left out, for a result must not be lost over a cell.
    private func text(_ name: String, _ value: String?) -> [String: String] {
        guard let kept = value.map({ $0.nfc }).flatMap(RowRefused.value(of:)) else { return [:] }
        return [name: kept]
    }
}

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
        var facts = [RecordedFact(imported, stream: stream, texts: text("file", result.file, limit: 300))]
        for cell in result.cells.prefix(ImportResult.cellLimit) where cell.row > 0 {
            let refused = RowRefused(row: cell.row, column: cell.column, code: cell.code)
            facts.append(RecordedFact(refused, stream: stream, texts: text("value", cell.value, limit: 200)))
        }
        let command = RecordFacts(facts)
        _ = try await desk.handle(by: actor, request: request, on: nil, canonical: canonical) { context in
            Plan(try command.decide(given: FactFile(), in: context))
        }
    }

    /// A personal text; one that may not be kept is left out, for a result must not be lost over a cell.
    private func text(_ name: String, _ value: String?, limit: Int) -> [String: String] {
        guard let value, !value.isEmpty, SecrecyMark(in: value) == nil else { return [:] }
        let plain = value.unicodeScalars.filter { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) && !$0.turnsWriting }
        let text = String(String.UnicodeScalarView(plain)).nfc
        return text.isEmpty ? [:] : [name: String(text.prefix(limit))]
    }
}

extension Unicode.Scalar {
    /// Whether it turns the direction of writing, so that another text is shown than the one that was written.
    fileprivate var turnsWriting: Bool { (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value) }
}

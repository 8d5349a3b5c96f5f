import Entry
import EventLog
package import Foundation
import ReadModels

extension ReadModelBook {
    package func imports(at mark: BookMark, limit: Int) async throws -> BookListing<BookImport> {
        let page = try await queries.imports(after: mark.after, before: mark.before, limit: limit)
        let kept = try await log.disclosures(of: page.items.map(\.seq))
        return BookListing(
            rows: page.items.map { file($0, kept[$0.seq] ?? []) }, total: nil, next: page.next, previous: page.previous)
    }

    package func importRecord(_ id: UUID, at mark: BookMark, limit: Int) async throws -> BookImportRecord? {
        guard let item = try await queries.importResult(id) else { return nil }
        let page = try await queries.refusedRows(of: id, after: mark.after, before: mark.before, limit: limit)
        let kept = try await log.disclosures(of: [item.seq] + page.items.map(\.seq))
        let rows = page.items.map { row in
            BookRefusedRow(
                row: row.row, column: row.column, heading: Self.text("heading", kept[row.seq]),
                value: Self.text("value", kept[row.seq]), code: row.code)
        }
        return BookImportRecord(
            file: file(item, kept[item.seq] ?? []),
            refused: BookListing(rows: rows, total: nil, next: page.next, previous: page.previous))
    }

    private func file(_ item: ImportItem, _ kept: [Disclosure]) -> BookImport {
        BookImport(
            id: item.id, list: item.list, file: Self.text("file", kept), on: item.on, rows: item.rows, added: item.added,
            repeated: item.repeated, refused: item.refused, warned: item.warned)
    }

    private static func text(_ name: String, _ kept: [Disclosure]?) -> String? {
        kept?.first { $0.name == name }?.value.string
    }
}

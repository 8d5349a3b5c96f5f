package import Foundation

extension ReadModelBook {
    package func questions(open: Bool, at mark: BookMark, limit: Int) async throws -> BookListing<BookQuestion> {
        BookListing(rows: [], total: nil, next: nil)
    }
    package func question(_ honoree: UUID) async throws -> BookQuestion? { nil }
    package func imports(at mark: BookMark, limit: Int) async throws -> BookListing<BookImport> {
        BookListing(rows: [], total: nil, next: nil)
    }
    package func importRecord(_ id: UUID, at mark: BookMark, limit: Int) async throws -> BookImportRecord? { nil }
}

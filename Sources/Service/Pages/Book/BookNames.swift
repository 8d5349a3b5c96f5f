package import Commendation
package import Foundation

/// The names that the facts of events refer to: awards by code, units by id.
package struct BookNames: Sendable {
    /// The awards of the catalogue.
    package let awards: [BookAward]
    /// The name of each unit.
    package let units: [UUID: String]

    /// Names.
    package init(awards: [BookAward], units: [BookUnit]) {
        self.awards = awards
        self.units = Dictionary(units.map { ($0.id, $0.name) }) { $1 }
    }

    /// The names that a book knows.
    package init(_ book: any BookReader) async throws {
        self.init(awards: try await book.awards(), units: try await book.units())
    }

    /// The name of an award; a code that the catalogue does not know stands for itself.
    package func award(_ code: String) -> Bilingual {
        awards.first { $0.code == code }?.name ?? Bilingual(vi: code, en: code)
    }
}

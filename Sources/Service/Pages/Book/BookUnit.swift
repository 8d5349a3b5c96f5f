package import Foundation

/// A unit that proposes.
package struct BookUnit: Sendable, Hashable {
    /// Its id.
    package let id: UUID
    /// Its code in the period of validity.
    package let code: String
    /// Its name.
    package let name: String

    /// A unit.
    package init(id: UUID, code: String, name: String) {
        self.id = id
        self.code = code
        self.name = name
    }
}

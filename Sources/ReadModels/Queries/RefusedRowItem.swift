package import Foundation

/// A row of a file that was refused, for lists and pages.
package struct RefusedRowItem: Hashable, Sendable {
    package let id: UUID
    /// The row of the file, from 1.
    package let row: Int
    package let column: String?
    /// The code of the refusal.
    package let code: String
    /// The position of its event: the order of lists, and where its personal fields belong to.
    package let seq: Int64
}

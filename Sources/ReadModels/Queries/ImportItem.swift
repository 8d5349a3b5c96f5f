package import Entry
package import Foundation

/// A file that was read in, for lists and pages.
package struct ImportItem: Hashable, Sendable {
    package let id: UUID
    /// The kind of list, such as `proposals`.
    package let list: String
    package let rows: Int
    /// How many rows were taken.
    package let added: Int
    /// How many rows stood in the log before.
    package let repeated: Int
    package let refused: Int
    /// How many warnings were given.
    package let warned: Int
    /// The effective day.
    package let on: Day
    /// The position of its event: the order of lists, and where its personal fields belong to.
    package let seq: Int64
}

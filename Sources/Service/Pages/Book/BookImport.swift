package import Entry
package import Foundation

/// A file that was read in.
package struct BookImport: Sendable {
    /// Its id.
    package let id: UUID
    /// The kind of list.
    package let list: String
    /// The name of the file; nil if it was not kept or was erased.
    package let file: String?
    /// The day on which it was read in.
    package let on: Day
    /// How many rows it had.
    package let rows: Int
    /// How many rows were taken.
    package let added: Int
    /// How many rows stood in the log before.
    package let repeated: Int
    /// How many rows were refused.
    package let refused: Int
    /// How many warnings were given.
    package let warned: Int

    /// Puts the facts together.
    package init(id: UUID, list: String, file: String?, on: Day, rows: Int, added: Int, repeated: Int, refused: Int, warned: Int)
    {
        self.id = id
        self.list = list
        self.file = file
        self.on = on
        self.rows = rows
        self.added = added
        self.repeated = repeated
        self.refused = refused
        self.warned = warned
    }
}

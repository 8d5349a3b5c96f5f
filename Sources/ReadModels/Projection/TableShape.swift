/// A read table: its name and its columns, those of the key first.
///
/// The one definition that writing, comparing, digest and export share.
package struct TableShape: Hashable, Sendable {
    /// The name within the schema.
    package let name: String
    /// All columns in canonical order.
    package let columns: [Column]
    /// How many of the first columns make the key.
    package let keyCount: Int

    package init(_ name: String, keyCount: Int = 1, _ columns: [Column]) {
        self.name = name
        self.columns = columns
        self.keyCount = keyCount
    }

    /// The columns of the key.
    package var key: ArraySlice<Column> { columns.prefix(keyCount) }
}

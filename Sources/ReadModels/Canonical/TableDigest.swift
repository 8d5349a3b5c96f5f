/// What a whole table amounts to.
package struct TableDigest: Hashable, Sendable {
    /// The table's name.
    package let table: String
    /// How many rows it has.
    package let rows: Int
    /// SHA-256 over the canonical rows in the order of their keys, in lower-case hexadecimal.
    package let sha256: String
}

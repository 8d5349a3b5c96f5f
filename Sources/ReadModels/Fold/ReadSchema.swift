/// The schemas that hold read tables.
package enum ReadSchema: String, Sendable {
    /// What pages and interfaces read.
    case live = "read"
    /// Where a rebuild grows its tables.
    case shadow = "read_shadow"
}

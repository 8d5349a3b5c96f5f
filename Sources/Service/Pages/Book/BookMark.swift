/// Where a page of a list begins: at its top, after the last row of the page before, or before the first row of the page after.
package enum BookMark: Sendable, Hashable {
    /// The top of the list.
    case top
    /// What follows a row.
    case after(Int64)
    /// What stands before a row.
    case before(Int64)

    /// The row after which the page begins.
    package var after: Int64? { if case .after(let mark) = self { mark } else { nil } }
    /// The row before which the page ends.
    package var before: Int64? { if case .before(let mark) = self { mark } else { nil } }
}

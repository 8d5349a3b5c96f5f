/// One page of a list.
package struct BookListing<Row: Sendable>: Sendable {
    /// The rows of this page.
    package let rows: [Row]
    /// How many rows the whole list has, if that was counted.
    package let total: Int?
    /// The mark after which the next page begins; nil at the end.
    package let next: Int64?
    /// The mark before which the previous page ends; nil at the top.
    package let previous: Int64?

    /// A page of a list.
    package init(rows: [Row], total: Int?, next: Int64?, previous: Int64? = nil) {
        self.rows = rows
        self.total = total
        self.next = next
        self.previous = previous
    }
}

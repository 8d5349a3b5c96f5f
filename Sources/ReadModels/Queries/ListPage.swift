/// A page of a list.
package struct ListPage<Item: Sendable>: Sendable {
    /// The items, in the list's order.
    package let items: [Item]
    /// What to pass as `after` for the next page; nil at the end.
    package let next: Int64?
    /// What to pass as `before` for the page before this one; nil at the beginning.
    package let previous: Int64?

    package init(items: [Item], next: Int64?, previous: Int64? = nil) {
        self.items = items
        self.next = next
        self.previous = previous
    }
}

/// A page of a list.
package struct ListPage<Item: Sendable>: Sendable {
    /// The items, in the list's order.
    package let items: [Item]
    /// What to pass as `after` for the next page; nil at the end.
    package let next: Int64?

    package init(items: [Item], next: Int64?) {
        self.items = items
        self.next = next
    }
}

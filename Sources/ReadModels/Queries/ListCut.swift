import PostgresClient

/// Which part of a list a page shows: what follows one mark, or what stands before another.
struct ListCut: Sendable {
    /// Whether the list goes from the smallest mark up; otherwise from the greatest down.
    var rises = false
    /// The mark of the last item of the page before.
    var after: Int64?
    /// The mark of the first item of the page behind, if the list is gone through backwards.
    var before: Int64?
    /// The most items.
    var limit: Int

    init(rises: Bool = false, after: Int64?, before: Int64?, limit: Int) {
        self.rises = rises
        self.after = after
        self.before = after == nil ? before : nil
        self.limit = ReadQueries.bounded(limit)
    }

    /// Asks for the page's items.
    ///
    /// - Parameters:
    ///   - mark: the column that orders the list, unique in it.
    ///   - select: the statement up to its conditions.
    func page<Item: Sendable>(
        _ select: SQL, by mark: SQL, on connection: isolated PostgresConnection, _ read: (PostgresRow) throws -> Item,
        markOf: (Item) -> Int64
    ) throws -> ListPage<Item> {
        let isBackwards = before != nil
        var condition: SQL = ""
        if let after { condition = rises ? " AND \(fragment: mark) > \(after)" : " AND \(fragment: mark) < \(after)" }
        if let before { condition = rises ? " AND \(fragment: mark) < \(before)" : " AND \(fragment: mark) > \(before)" }
        let direction: SQL = rises == isBackwards ? "DESC" : "ASC"
        let rows = try connection.query(
            """
            \(fragment: select)\(fragment: condition) ORDER BY \(fragment: mark) \(fragment: direction) \
            LIMIT \(Int64(limit + 1))
            """)
        let found = try rows.prefix(limit).map(read)
        let items = isBackwards ? found.reversed() : found
        let isCut = rows.count > limit
        let first = items.first.map(markOf)
        let last = items.last.map(markOf)
        return ListPage(
            items: items, next: isBackwards || isCut ? last : nil,
            previous: isBackwards ? (isCut ? first : nil) : after.flatMap { _ in first })
    }
}

/// The lower end of a list: how to go on, how to go back by a page, and how to come back to its top.
struct ListPaging {
    /// Rows on a page.
    static let size = 50

    let mark: BookMark
    let next: Int64?
    let previous: Int64?

    init(_ mark: BookMark, next: Int64?, previous: Int64?) {
        self.mark = mark
        self.next = next
        self.previous = previous
    }

    init<Row>(_ mark: BookMark, _ listing: BookListing<Row>) {
        self.init(mark, next: listing.next, previous: listing.previous)
    }

    /// The slots; `link` gives the address of the page at a mark.
    func data(rows: Int, link: (BookMark) -> String) -> PageData {
        let isWhole = mark == .top && next == nil && previous == nil
        return [
            "hasRows": .flag(rows > 0),
            "paging": isWhole
                ? .absent
                : .data([
                    "first": .optional(mark == .top ? nil : link(.top)),
                    "previous": .optional(previous.map { link(.before($0)) }),
                    "next": .optional(next.map { link(.after($0)) }),
                ]),
        ]
    }
}

extension BookMark {
    /// The mark as parameters of an address.
    var parameters: [(String, String?)] { [("after", after.map { String($0) }), ("before", before.map { String($0) })] }

    /// Reads the mark of an address; it cannot stand after one row and before another.
    init(parameters: [String: String]) throws(InvalidParameter) {
        let after = try Self.read("after", parameters)
        let before = try Self.read("before", parameters)
        switch (after, before) {
        case (nil, nil): self = .top
        case (let after?, nil): self = .after(after)
        case (nil, let before?): self = .before(before)
        case (_?, _?): throw InvalidParameter(name: "before")
        }
    }

    private static func read(_ name: String, _ parameters: [String: String]) throws(InvalidParameter) -> Int64? {
        guard let text = parameters[name], !text.isEmpty else { return nil }
        guard let mark = Int64(text), mark >= 0 else { throw InvalidParameter(name: name) }
        return mark
    }
}

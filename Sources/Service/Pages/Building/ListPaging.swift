/// The lower end of a list: how to go on, and how to come back to its top.
struct ListPaging {
    /// Rows on a page.
    static let size = 50

    let after: Int64?
    let next: Int64?

    /// The slots; `link` gives the address of the page after a mark.
    func data(rows: Int, link: (Int64?) -> String) -> PageData {
        [
            "hasRows": .flag(rows > 0),
            "paging": after == nil && next == nil
                ? .absent : .data(["first": .optional(after == nil ? nil : link(nil)), "next": .optional(next.map { link($0) })]),
        ]
    }
}

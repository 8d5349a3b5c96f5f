/// What a list held, counted by rows of the file.
public struct ListSummary: Hashable, Sendable {
    /// Rows that may go in.
    public var accepted = 0
    /// Rows that were refused.
    public var refused = 0
    /// Rows without text.
    public var blank = 0
    /// Title lines and headings.
    public var headings = 0
    /// Group rows, such as the one that opens the collectives.
    public var groups = 0
    /// Rows of sums such as "Tổng cộng: 12".
    public var totals = 0
    /// Lines of date, signatures and recipients.
    public var closing = 0

    /// Rows of the file in all.
    public var rows: Int { accepted + refused + blank + headings + groups + totals + closing }

    /// Makes a summary of nothing.
    public init() {}
}

/// A thin horizontal bar beside a number, for the eye only: the number says it all to everyone else.
enum ShareBar {
    /// The bar for a part of a whole; an empty bar where the whole is nothing.
    static func markup(_ part: Int, of whole: Int) -> Markup {
        let percent = whole > 0 ? min(100, max(0, Double(part) * 100 / Double(whole))) : 0
        var svg = Markup(
            "<svg class=\"share\" aria-hidden=\"true\" focusable=\"false\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\">")
        svg.append("<rect class=\"whole\" width=\"100\" height=\"8\"/><rect class=\"part\" width=\"")
        svg.append(part > 0 ? max(percent, 1) : 0)
        svg.append("\" height=\"8\"/></svg>")
        return svg
    }
}

/// A column chart as inline SVG: no script, no style attribute, readable in print.
///
/// The drawing is `role="img"` with a title and a description; the table that it draws stands under it on the page.
package struct ColumnChart: Sendable {
    /// One column.
    package struct Column: Sendable {
        /// The value drawn, zero or more.
        package let value: Int
        /// What a pointer resting on the column shows, for example `03/2026: 41`.
        package let title: String
        /// What stands under the axis, if anything.
        package let label: String?

        /// A column.
        package init(value: Int, title: String, label: String?) {
            self.value = value
            self.title = title
            self.label = label
        }
    }

    private static let left = 46.0
    private static let right = 6.0
    private static let top = 14.0
    private static let bottom = 26.0
    private static let height = 220.0

    private let title: String
    private let summary: String
    private let columns: [Column]
    private let language: Language

    /// A chart of columns with the texts that stand for it when it cannot be seen.
    package init(title: String, summary: String, columns: [Column], language: Language) {
        self.title = title
        self.summary = summary
        self.columns = columns
        self.language = language
    }

    /// The steps of the axis: at most five round numbers from zero to at least the highest value.
    package static func ticks(upTo highest: Int) -> [Int] {
        guard highest > 0 else { return [0, 1] }
        var step = 1
        while highest > step * 4 {
            // 1, 2, 5, 10, 20, 50 …
            let leading = Int(String(step).prefix(1)) ?? 1
            step = leading == 2 ? step / 2 * 5 : step * 2
        }
        return Array(stride(from: 0, through: (highest + step - 1) / step * step, by: step))
    }

    /// The drawing; `identifier` makes its ids unique on the page.
    package func markup(identifier: StaticString, width: Double = 760) -> Markup {
        let ticks = Self.ticks(upTo: columns.map(\.value).max() ?? 0)
        let scale = (Self.height - Self.top - Self.bottom) / Double(ticks.last ?? 1)
        let base = Self.height - Self.bottom
        var svg = Markup("<svg class=\"chart\" role=\"img\" aria-labelledby=\"")
        svg.append(identifier)
        svg.append("-title ")
        svg.append(identifier)
        svg.append("-desc\" viewBox=\"0 0 ")
        svg.append(width)
        svg.append(" ")
        svg.append(Self.height)
        svg.append("\" xmlns=\"http://www.w3.org/2000/svg\"><title id=\"")
        svg.append(identifier)
        svg.append("-title\">")
        svg.append(escaping: title)
        svg.append("</title><desc id=\"")
        svg.append(identifier)
        svg.append("-desc\">")
        svg.append(escaping: summary)
        svg.append("</desc>")
        for tick in ticks { appendTick(tick, at: base - Double(tick) * scale, width: width, to: &svg) }
        let pitch = (width - Self.left - Self.right) / Double(max(columns.count, 1))
        for (index, column) in columns.enumerated() {
            append(column, x: Self.left + pitch * Double(index), pitch: pitch, base: base, scale: scale, to: &svg)
        }
        svg.append("</svg>")
        return svg
    }

    private func appendTick(_ tick: Int, at y: Double, width: Double, to svg: inout Markup) {
        line(from: (Self.left, y), to: (width - Self.right, y), class: tick == 0 ? "axis" : "grid", in: &svg)
        svg.append("<text class=\"tick\" text-anchor=\"end\" x=\"")
        svg.append(Self.left - 6)
        svg.append("\" y=\"")
        svg.append(y + 4)
        svg.append("\">")
        svg.append(escaping: NumberText.count(tick, language))
        svg.append("</text>")
    }

    private func append(_ column: Column, x: Double, pitch: Double, base: Double, scale: Double, to svg: inout Markup) {
        if column.value > 0 {
            svg.append("<rect class=\"column\" x=\"")
            svg.append(x + pitch * 0.14)
            svg.append("\" y=\"")
            svg.append(base - Double(column.value) * scale)
            svg.append("\" width=\"")
            svg.append(pitch * 0.72)
            svg.append("\" height=\"")
            svg.append(Double(column.value) * scale)
            svg.append("\"><title>")
            svg.append(escaping: column.title)
            svg.append("</title></rect>")
        }
        guard let label = column.label else { return }
        line(from: (x, base), to: (x, base + 5), class: "axis", in: &svg)
        svg.append("<text class=\"label\" x=\"")
        svg.append(x + 3)
        svg.append("\" y=\"")
        svg.append(base + 17)
        svg.append("\">")
        svg.append(escaping: label)
        svg.append("</text>")
    }

    private func line(from: (Double, Double), to: (Double, Double), class name: StaticString, in svg: inout Markup) {
        svg.append("<line class=\"")
        svg.append(name)
        svg.append("\" x1=\"")
        svg.append(from.0)
        svg.append("\" y1=\"")
        svg.append(from.1)
        svg.append("\" x2=\"")
        svg.append(to.0)
        svg.append("\" y2=\"")
        svg.append(to.1)
        svg.append("\"/>")
    }
}

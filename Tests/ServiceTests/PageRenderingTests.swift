import Foundation
import Testing

@testable import Service

struct PageRenderingTests {
    private func render(_ template: String, _ data: PageData) throws -> String {
        try PageRenderer(templates: ["page": template], messages: .embedded).render("page", data, in: .vietnamese)
    }

    @Test func `a slot that nobody fills is an error and not a blank`() {
        let error = #expect(throws: PageError.self) { try render("<p>{{name}} {{unit}}</p>", ["name": "x"]) }
        #expect(error?.slots == ["unit"])
    }

    @Test func `a slot of a section that nobody fills is an error`() {
        let error = #expect(throws: PageError.self) {
            try render("{{#rows}}{{name}}{{other}}{{/rows}}", ["rows": .list([["name": "x"]])])
        }
        #expect(error?.slots == ["other"])
        let missing = #expect(throws: PageError.self) { try render("{{#rows}}{{name}}{{/rows}}", [:]) }
        #expect(missing?.slots == ["rows"])
    }

    @Test func `a blank text and a printed absence are errors`() {
        #expect(throws: PageError.self) { try render("{{name}}", ["name": .text("")]) }
        #expect(throws: PageError.self) { try render("{{name}}", ["name": .absent]) }
    }

    @Test func `an absent value skips its section and opens the opposite one`() throws {
        #expect(try render("a{{#name}}b{{/name}}{{^name}}c{{/name}}", ["name": .absent]) == "ac")
        #expect(try render("a{{#name}}{{name}}{{/name}}{{^name}}c{{/name}}", ["name": "b"]) == "ab")
    }

    @Test func `a message that the catalogue does not know is an error`() {
        let error = #expect(throws: PageError.self) { try render("{{t.no-such-key}}", [:]) }
        #expect(error?.slots == ["t.no-such-key"])
    }

    @Test func `escaping works on scalars, inside partials, blocks and sections too`() throws {
        let renderer = try PageRenderer(
            templates: [
                "page": "{{<frame}}{{$main}}{{#rows}}{{name}}{{>part}}{{/rows}}{{/main}}{{/frame}}",
                "frame": "[{{$main}}{{/main}}]", "part": "|{{name}}",
            ],
            messages: .embedded)
        let html = try renderer.render("page", ["rows": .list([["name": "\"\u{301}<\u{338}"]])], in: .english)
        #expect(html.unicodeScalars.elementsEqual("[&quot;\u{301}&lt;\u{338}|&quot;\u{301}&lt;\u{338}]".unicodeScalars))
    }

    @Test func `the axis has at most five round steps that reach the highest column`() {
        for highest in [0, 1, 2, 3, 4, 5, 7, 9, 10, 11, 41, 99, 100, 101, 250, 1_234, 9_999, 2_000_000] {
            let ticks = ColumnChart.ticks(upTo: highest)
            #expect(ticks.first == 0)
            #expect(ticks.last! >= highest)
            #expect((2...5).contains(ticks.count), "\(highest): \(ticks)")
        }
    }

    @Test func `a chart has a title, a description and one column for each value above nought`() {
        let columns = [0, 3, 5].map { ColumnChart.Column(value: $0, title: "<\($0)>", label: nil) }
        let svg = ColumnChart(title: "A & B", summary: "sum", columns: columns, language: .vietnamese).markup(identifier: "c")
            .text
        #expect(svg.contains("<title id=\"c-title\">A &amp; B</title><desc id=\"c-desc\">sum</desc>"))
        #expect(svg.components(separatedBy: "<rect ").count == 3)
        #expect(svg.contains("<title>&lt;5&gt;</title>"))
        #expect(PageHTMLChecker("<!DOCTYPE html>" + svg).faults == [])
    }

    @Test func `text on paper has a contrast of at least four and a half`() throws {
        let css = String(decoding: PackageResources.book_css, as: UTF8.self)
        var colours: [String: Double] = [:]
        for match in css.matches(of: /--([a-z-]+): (#[0-9a-f]{6});/) {
            colours[String(match.1)] = Self.luminance(String(match.2))
        }
        for text in ["ink", "soft", "red", "red-deep", "gold-ink"] {
            for ground in ["paper", "sheet", "wash"] {
                let (light, dark) = (try #require(colours[ground]), try #require(colours[text]))
                #expect((light + 0.05) / (dark + 0.05) >= 4.5, "\(text) on \(ground)")
            }
        }
    }

    /// Relative luminance (WCAG 2.2).
    private static func luminance(_ hex: String) -> Double {
        let value = Int(hex.dropFirst(), radix: 16)!
        let parts = [value >> 16 & 255, value >> 8 & 255, value & 255].map { part -> Double in
            let share = Double(part) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}

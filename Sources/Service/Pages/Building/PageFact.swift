/// A labelled fact on a page, with a link where there is something to open.
struct PageFact {
    /// One value of a fact.
    struct Value {
        let text: String
        let href: String?

        init(_ text: String, _ href: String? = nil) {
            self.text = text
            self.href = href
        }
    }

    let label: String
    let values: [Value]

    init(_ label: String, _ value: String, _ href: String? = nil) {
        self.init(label, [Value(value, href)])
    }

    /// A fact with several values; without any it shows a dash.
    init(_ label: String, _ values: [Value]) {
        self.label = label
        self.values = values.isEmpty ? [Value("–")] : values
    }

    var data: PageData {
        [
            "label": .text(label),
            "values": .list(
                values.enumerated().map { index, value in
                    [
                        "text": .text(value.text.isEmpty ? "–" : value.text), "href": .optional(value.href),
                        "more": .flag(index < values.count - 1),
                    ]
                }),
        ]
    }
}

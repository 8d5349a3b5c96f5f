/// A labelled fact on a page, with a link where there is something to open.
struct PageFact {
    let label: String
    let value: String
    let href: String?

    init(_ label: String, _ value: String, _ href: String? = nil) {
        self.label = label
        self.value = value
        self.href = href
    }

    var data: PageData { ["label": .text(label), "value": .text(value.isEmpty ? "–" : value), "href": .optional(href)] }
}

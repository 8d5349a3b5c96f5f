/// The headings by which the fields of a kind of list are known, as data.
struct HeaderTable<Field: Hashable & Sendable>: Sendable {
    /// One field with its headings; the first is the one that we name to people.
    struct Entry: Sendable {
        var field: Field
        var headings: [String]

        init(_ field: Field, _ headings: [String]) {
            self.field = field
            self.headings = headings
        }
    }

    private var byHeading: [String: Field] = [:]
    private var labels: [Field: String] = [:]
    private var folded: [(text: [UInt8], heading: String)] = []
    /// The heading that we name to people, for each field, in the order of the table.
    let known: [String]

    init(_ entries: [Entry]) {
        known = entries.compactMap(\.headings.first)
        for entry in entries {
            labels[entry.field] = entry.headings.first
            for heading in entry.headings {
                let text = ListText.fold(heading)
                byHeading[text] = entry.field
                folded.append((Array(text.utf8), heading))
            }
        }
    }

    /// The heading of a field that we name to people.
    func label(_ field: Field) -> String { labels[field] ?? "" }

    /// The field of a heading, whatever its case, diacritics, blanks, line breaks and what stands in brackets; nil if unknown.
    func field(_ heading: String) -> Field? {
        if heading.utf8.count > 200 { return nil }
        if let field = byHeading[ListText.fold(heading)] { return field }
        var outside = ""
        var depth = 0
        for character in heading {
            if character == "(" || character == "[" { depth += 1 }
            if depth == 0 { outside.append(character) }
            if character == ")" || character == "]" { depth = max(0, depth - 1) }
        }
        return byHeading[ListText.fold(outside)]
    }

    /// The known heading that comes nearest to an unknown one, or nil if none is near.
    func nearest(_ heading: String) -> String? {
        EditDistance.nearest(to: ListText.fold(heading), among: folded.map(\.text), count: 1).first.map { folded[$0].heading }
    }
}

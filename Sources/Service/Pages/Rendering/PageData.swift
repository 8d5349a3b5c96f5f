/// The named values that one template, or one turn of a section, is rendered with.
package struct PageData: Sendable, ExpressibleByDictionaryLiteral {
    /// The values by slot name.
    package private(set) var values: [String: PageValue]

    /// Data from its values.
    package init(_ values: [String: PageValue]) { self.values = values }

    package init(dictionaryLiteral elements: (String, PageValue)...) {
        values = Dictionary(elements) { $1 }
    }

    /// Reads or sets one slot.
    package subscript(slot: String) -> PageValue? {
        get { values[slot] }
        set { values[slot] = newValue }
    }

    /// This data with other data laid over it.
    package func merging(_ other: PageData) -> PageData {
        PageData(values.merging(other.values) { $1 })
    }

    /// The data as the template engine reads it; empty texts are reported to `faults`.
    func scope(_ faults: PageFaults) -> PageScope { PageScope(data: self, faults: faults, isRoot: false) }
}

package import Entry

/// A run of entries that were read together: one buffer, scanned once.
package struct EntryPage: RandomAccessCollection, Sendable {
    private let entries: [EntryView]

    /// Scans the entries that stand in a buffer.
    ///
    /// - Parameters:
    ///   - bytes: the leaves, one after another.
    ///   - ends: where each leaf ends in `bytes`, ascending.
    /// - Throws: `EntryError` if a leaf is not an entry.
    package init(bytes: [UInt8], ends: [Int]) throws(EntryError) {
        var entries: [EntryView] = []
        entries.reserveCapacity(ends.count)
        var start = 0
        for end in ends {
            entries.append(try EntryView(page: bytes, range: start..<end))
            start = end
        }
        self.entries = entries
    }

    /// A page without entries.
    package init() {
        entries = []
    }

    /// The index of the first entry: 0.
    package var startIndex: Int { 0 }

    /// The number of entries.
    package var endIndex: Int { entries.count }

    /// The entry at an index of the page.
    package subscript(index: Int) -> EntryView { entries[index] }
}

public import Foundation

/// Looking up members of `data` by scanning its bytes, without decoding the rest.
///
/// A key is plain text: one that canonical JSON would escape is not found by a literal, only by ``member(_:)``.
extension EntryView {
    /// The text of a member, or nil if it is absent or no text.
    public func text(_ key: StaticString) -> String? {
        guard let slice = string(key) else { return nil }
        return text(in: slice)
    }

    /// The integer of a member, or nil if it is absent or no integer.
    public func integer(_ key: StaticString) -> Int64? {
        guard let slice = find(key) else { return nil }
        let bytes = page.span.extracting(start..<end)
        let isNegative = bytes[slice.range.lowerBound] == .minus
        var scanner = EntryScanner(at: slice.range.lowerBound + (isNegative ? 1 : 0))
        guard let magnitude = scanner.natural(bytes), scanner.index == slice.range.upperBound else { return nil }
        return isNegative ? -magnitude : magnitude
    }

    /// The truth value of a member, or nil if it is absent or none.
    public func flag(_ key: StaticString) -> Bool? {
        guard let slice = find(key) else { return nil }
        let place = place(of: slice)
        if page.span.matches("true", in: place) { return true }
        return page.span.matches("false", in: place) ? false : nil
    }

    /// The day of a member, or nil if it is absent or no text of the form `yyyy-mm-dd`.
    public func day(_ key: StaticString) -> Day? {
        guard let slice = string(key), slice.range.count == 10 else { return nil }
        return Day(scanning: page.span, at: start + Int(slice.start))
    }

    /// The id of a member, or nil if it is absent or no canonical text of an id.
    public func uuid(_ key: StaticString) -> UUID? {
        guard let slice = string(key), slice.range.count == UUID.textLength else { return nil }
        return UUID(scanning: page.span, at: start + Int(slice.start))
    }

    /// The texts of a member, or nil if it is absent or no list of texts.
    public func texts(_ key: StaticString) -> [String]? {
        guard let slice = find(key) else { return nil }
        return (try? value(in: slice))?.strings
    }

    /// Whether a member's text is this literal, without making a string.
    public func has(_ key: StaticString, _ value: StaticString) -> Bool {
        guard let slice = string(key) else { return false }
        return page.span.matches(value, in: place(of: slice))
    }

    /// The value of a member of any name and kind, or nil if it is absent.
    public func member(_ key: String) throws(EntryError) -> JSONValue? { try data()[key] }

    /// All members of `data`, decoded.
    public func data() throws(EntryError) -> JSONObject {
        guard let object = try value(in: dataSlice).object else { throw EntryError(.invalidField, field: "data") }
        return object
    }

    /// The inside of a member that is a text.
    private func string(_ key: StaticString) -> EntryScanner.Slice? {
        guard let slice = find(key), slice.range.count >= 2, page[start + Int(slice.start)] == .quote else { return nil }
        return EntryScanner.Slice(start: slice.start + 1, end: slice.end - 1)
    }

    /// The place of a member's value; members stand in the order of their names, so that an absent one is soon known.
    private func find(_ key: StaticString) -> EntryScanner.Slice? {
        let bytes = page.span.extracting(start..<start + Int(dataSlice.end))
        var scanner = EntryScanner(at: Int(dataSlice.start))
        guard scanner.accept("{", bytes) else { return nil }
        while scanner.accept("\"", bytes) {
            guard let name = scanner.string(bytes), scanner.accept(":", bytes), let value = scanner.value(bytes) else {
                return nil
            }
            if bytes.matches(key, in: name.range) { return value }
            if bytes.follows(key, name.range) { return nil }
            if !scanner.accept(",", bytes) { return nil }
        }
        return nil
    }
}

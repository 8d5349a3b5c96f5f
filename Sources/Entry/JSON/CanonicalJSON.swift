/// The canonical form of JSON after RFC 8785 (JCS), restricted to what an entry may hold.
///
/// Members are sorted by UTF-16 code units; numbers are integers within ±(2^53−1); strings escape only what they must.
public enum CanonicalJSON {
    /// The greatest depth of arrays and objects within each other.
    public static let maximumDepth = 64

    /// The greatest integer, 2^53−1, up to which every JSON reader keeps integers exactly; its negative is the least.
    public static let maximumInteger: Int64 = 9_007_199_254_740_991

    /// The canonical bytes of a value.
    ///
    /// Throws `text-not-nfc`, `number-out-of-range` or `too-deep`.
    public static func encode(_ value: JSONValue, text: TextForm = .nfc) throws(EntryError) -> [UInt8] {
        var writer = JSONWriter(text: text)
        try writer.write(value, depth: 0)
        return writer.bytes
    }

    /// The value of JSON bytes, canonical or not.
    ///
    /// Strict: one value, UTF-8 without byte order mark, each member once, whole characters, integers only
    /// (`56.0` and `1e3` are integers, `-0` and `4.5` are refused).
    public static func decode(_ bytes: [UInt8], text: TextForm = .nfc) throws(EntryError) -> JSONValue {
        var parser = JSONParser(bytes[...], text: text)
        return try parser.document()
    }

    /// Refuses bytes that are not exactly the canonical form of what they say.
    public static func check(_ bytes: [UInt8], text: TextForm = .nfc) throws(EntryError) {
        _ = try decodeCanonical(bytes, text: text)
    }

    /// The value of bytes that must be canonical.
    static func decodeCanonical(_ bytes: [UInt8], text: TextForm = .nfc) throws(EntryError) -> JSONValue {
        let value = try decode(bytes, text: text)
        let canonical = try encode(value, text: text)
        guard canonical == bytes else {
            throw EntryError(.notCanonical, offset: commonPrefix(canonical, bytes))
        }
        return value
    }

    private static func commonPrefix(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var length = 0
        while length < left.count, length < right.count, left[length] == right[length] { length += 1 }
        return length
    }
}

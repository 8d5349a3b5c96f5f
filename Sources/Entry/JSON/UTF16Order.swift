/// The order of member names in RFC 8785, section 3.2.3: by UTF-16 code units.
enum UTF16Order {
    /// Whether `left` comes before (negative), equals (zero) or comes after (positive) `right`.
    ///
    /// UTF-8 bytes sort by code point, UTF-16 units do not: a supplementary character begins with a surrogate
    /// (D800–DFFF) and so comes before U+E000–U+FFFF. At the first byte that differs, this is the only correction needed.
    static func compare(_ left: String, _ right: String) -> Int {
        var right = right.utf8.makeIterator()
        for byte in left.utf8 {
            guard let other = right.next() else { return 1 }
            if byte != other { return weight(byte) - weight(other) }
        }
        return right.next() == nil ? 0 : -1
    }

    private static func weight(_ byte: UInt8) -> Int {
        // Lead bytes F0–F4 (supplementary) go between ED (up to U+DFFF) and EE (from U+E000).
        switch byte {
        case 0xF0...0xF4: Int(byte) - 2
        case 0xEE, 0xEF: Int(byte) + 5
        default: Int(byte)
        }
    }
}

/// Finds rows that repeat an earlier one, holding 20 bytes a row and no text.
///
/// Two different rows are taken for the same with a chance of 2⁻¹²⁸ a pair.
struct RepeatedRows: Sendable {
    private struct Key: Hashable, Sendable {
        var left: UInt64
        var right: UInt64
    }

    private var first: [Key: Int32] = [:]

    /// The first row with the same parts, or nil after noting this one as the first.
    mutating func firstRow(_ parts: [String], row: Int) -> Int? {
        // FNV-1a, and beside it a multiply-and-rotate hash of other constants.
        var left: UInt64 = 0xCBF2_9CE4_8422_2325
        var right: UInt64 = 0x9E37_79B9_7F4A_7C15
        for part in parts {
            for byte in part.utf8 {
                left = (left ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
                right = (right &+ UInt64(byte)) &* 0xBF58_476D_1CE4_E5B9
                right = right << 23 | right >> 41
            }
            // 0xFF is in no UTF-8: it parts the parts.
            left = (left ^ 0xFF) &* 0x0000_0100_0000_01B3
            right = (right &+ 0xFF) &* 0x94D0_49BB_1331_11EB
        }
        let key = Key(left: left, right: right ^ right >> 31)
        if let row = first[key] { return Int(row) }
        first[key] = Int32(clamping: row)
        return nil
    }
}

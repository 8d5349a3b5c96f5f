/// Eight lower-case hexadecimal digits, read side by side in one word.
///
/// The digits of an id are as good as random: a branch on each would cost more than all of this.
struct HexWord {
    private let digits: UInt64

    /// The eight bytes from `offset`, which must lie within the bytes.
    init(_ bytes: Span<UInt8>, _ offset: Int) {
        digits = UInt64(bigEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// The four bytes from `first` and the four from `second`, which must lie within the bytes.
    init(_ bytes: Span<UInt8>, _ first: Int, _ second: Int) {
        let high = UInt32(bigEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: first, as: UInt32.self))
        let low = UInt32(bigEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: second, as: UInt32.self))
        digits = UInt64(high) << 32 | UInt64(low)
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// Whether each byte is one of `0`–`9` and `a`–`f`.
    var isValid: Bool {
        // Bytes below 80 hex plus at most 50 hex carry into no neighbour; each sum sets its high bit from one bound on.
        if digits & Self.highBits != 0 { return false }
        let isDigit = (digits + Self.ones * 0x50) & ~(digits + Self.ones * 0x46)
        let isLetter = (digits + Self.ones * 0x1F) & ~(digits + Self.ones * 0x19)
        return (isDigit | isLetter) & Self.highBits == Self.highBits
    }

    /// The 32 bits that valid digits say.
    var value: UInt64 {
        // Letters have bit 6: their low nibble counts from 1, so 9 is added.
        var value = (digits & (Self.ones * 0x0F)) + (digits >> 6 & Self.ones) * 9
        value = (value | value >> 4) & 0x00FF_00FF_00FF_00FF
        value = (value | value >> 8) & 0x0000_FFFF_0000_FFFF
        return (value | value >> 16) & 0x0000_0000_FFFF_FFFF
    }
}

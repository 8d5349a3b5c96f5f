/// The base64url alphabet without padding (RFC 4648, section 5).
enum Base64URL {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    /// The text of bytes.
    static func encode(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count * 4 + 2) / 3)
        var bits: UInt32 = 0
        var count: UInt32 = 0
        for byte in bytes {
            bits = bits << 8 | UInt32(byte)
            count += 8
            while count >= 6 {
                count -= 6
                text.append(alphabet[Int(bits >> count & 0x3F)])
            }
        }
        if count > 0 { text.append(alphabet[Int(bits << (6 - count) & 0x3F)]) }
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes of a text; `nil` if it is not what ``encode(_:)`` makes of any.
    static func decode(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count * 3 / 4)
        var bits: UInt32 = 0
        var count: UInt32 = 0
        for digit in text.utf8 {
            guard let value = alphabet.firstIndex(of: digit) else { return nil }
            bits = bits << 6 | UInt32(value)
            count += 6
            guard count >= 8 else { continue }
            count -= 8
            bytes.append(UInt8(truncatingIfNeeded: bits >> count))
            bits &= (1 << count) - 1
        }
        // What is left over must be padding: fewer than six bits, all of them clear.
        return count < 6 && bits == 0 ? bytes : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
        default: false
        }
    }

    /// The number of characters that 32 bytes encode to.
    static let digestLength = 43

    /// Whether the characters from an offset on, which must lie within the bytes, are what 32 bytes encode to.
    static func isDigest(at offset: Int, _ bytes: borrowing Span<UInt8>) -> Bool {
        for index in offset..<offset + digestLength where !isDigit(bytes[index]) { return false }
        // As below: the last character's two lowest bits are clear.
        return lastDigits.contains(bytes[offset + digestLength - 1])
    }

    private static let lastDigits = Set(stride(from: 0, to: 64, by: 4).map { alphabet[$0] })

    /// Whether a text is what 32 bytes encode to.
    static func isDigest(_ text: String) -> Bool {
        let text = text.utf8
        // 43 characters carry 258 bits: the last one must leave its two lowest bits clear.
        guard text.count == 43, text.allSatisfy(isDigit), let last = text.last,
            let value = alphabet.firstIndex(of: last)
        else { return false }
        return value % 4 == 0
    }
}

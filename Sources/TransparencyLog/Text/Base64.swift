/// Standard base64 (RFC 4648, section 4) with padding, and only in its one canonical form.
///
/// Foundation's decoder takes other forms too; two texts for the same bytes would make two notes of one.
enum Base64 {
    /// Encodes the bytes.
    static func encode(_ bytes: some Collection<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        var (group, count) = (UInt32(0), 0)
        for byte in bytes {
            group = group << 8 | UInt32(byte)
            count += 1
            if count == 3 {
                for shift in [18, 12, 6, 0] { text.append(alphabet[Int(group >> shift & 63)]) }
                (group, count) = (0, 0)
            }
        }
        if count > 0 {
            group <<= 8 * (3 - count)
            for shift in [18, 12, 6, 0].prefix(count + 1) { text.append(alphabet[Int(group >> shift & 63)]) }
            for _ in count..<3 { text.append(padding) }
        }
        return text
    }

    /// Decodes a text that ``encode(_:)`` may have made; `nil` for any other.
    static func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
        guard text.count % 4 == 0 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 4 * 3)
        var (group, count, pads) = (UInt32(0), 0, 0)
        for character in text {
            if character == padding {
                pads += 1
            } else {
                // Padding closes the text: nothing follows it.
                guard pads == 0, character < 128 else { return nil }
                let value = values[Int(character)]
                guard value < 64 else { return nil }
                group |= UInt32(value) << (18 - 6 * count)
            }
            count += 1
            guard count == 4 else { continue }
            guard pads <= 2, group & (1 << (8 * pads) - 1) == 0 else { return nil }
            for index in 0..<3 - pads { bytes.append(UInt8(truncatingIfNeeded: group >> (16 - 8 * index))) }
            (group, count) = (0, 0)
        }
        return bytes
    }

    private static let padding = UInt8(ascii: "=")
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let values = {
        var values = [UInt8](repeating: 255, count: 128)
        for (value, character) in alphabet.enumerated() { values[Int(character)] = UInt8(value) }
        return values
    }()
}

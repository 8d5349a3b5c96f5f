/// Walks over bytes and says whether they are canonical JSON, without making values of them.
///
/// It is the quick half of ``CanonicalJSON/check(_:text:)``: what it accepts, that accepts too; what it does not accept may be canonical
/// all the same (a rare script, an escape in a name), and is to be decoded. The bytes are passed to each call, as to ``EntryScanner``.
struct CanonicalScanner {
    private(set) var index: Int

    init(at index: Int) { self.index = index }

    /// Moves over one value that lies inside `depth` arrays and objects.
    mutating func value(_ bytes: borrowing Span<UInt8>, depth: Int) -> Bool {
        guard index < bytes.count else { return false }
        switch bytes[index] {
        case .quote:
            index += 1
            return string(bytes)
        case .openBrace: return object(bytes, depth: depth)
        case .openBracket: return array(bytes, depth: depth)
        case .minus, 0x30...0x39: return number(bytes)
        case UInt8(ascii: "t"): return word("true", bytes)
        case UInt8(ascii: "f"): return word("false", bytes)
        case UInt8(ascii: "n"): return word("null", bytes)
        default: return false
        }
    }

    private mutating func word(_ word: StaticString, _ bytes: borrowing Span<UInt8>) -> Bool {
        let end = index + word.utf8CodeUnitCount
        guard end <= bytes.count, bytes.matches(word, in: index..<end) else { return false }
        index = end
        return true
    }

    private mutating func accept(_ byte: UInt8, _ bytes: borrowing Span<UInt8>) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    private mutating func array(_ bytes: borrowing Span<UInt8>, depth: Int) -> Bool {
        guard depth < CanonicalJSON.maximumDepth else { return false }
        index += 1
        if accept(.closeBracket, bytes) { return true }
        while value(bytes, depth: depth + 1) {
            if accept(.closeBracket, bytes) { return true }
            guard accept(.comma, bytes) else { return false }
        }
        return false
    }

    private mutating func object(_ bytes: borrowing Span<UInt8>, depth: Int) -> Bool {
        guard depth < CanonicalJSON.maximumDepth else { return false }
        index += 1
        if accept(.closeBrace, bytes) { return true }
        var last: Range<Int>?
        while accept(.quote, bytes) {
            let start = index
            guard string(bytes) else { return false }
            let name = start..<index - 1
            if let last, !Self.precedes(last, name, bytes) { return false }
            last = name
            guard accept(.colon, bytes), value(bytes, depth: depth + 1) else { return false }
            if accept(.closeBrace, bytes) { return true }
            guard accept(.comma, bytes) else { return false }
        }
        return false
    }

    /// Whether one name is known to come before another.
    ///
    /// Of the characters that ``string(_:)`` accepts the order of the bytes is that of UTF-16; of an escape it is not.
    private static func precedes(_ left: Range<Int>, _ right: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Bool {
        var index = 0
        let common = min(left.count, right.count)
        while index < common {
            let (one, other) = (bytes[left.lowerBound + index], bytes[right.lowerBound + index])
            if one != other { return one < other && one != .backslash && other != .backslash }
            index += 1
        }
        return left.count < right.count
    }

    private mutating func number(_ bytes: borrowing Span<UInt8>) -> Bool {
        let isNegative = accept(.minus, bytes)
        let start = index
        var magnitude: Int64 = 0
        while index < bytes.count, bytes[index].decimalDigit < 10 {
            guard index - start < 16 else { return false }
            magnitude = magnitude * 10 + Int64(bytes[index].decimalDigit)
            index += 1
        }
        guard index > start, magnitude <= CanonicalJSON.maximumInteger else { return false }
        // No leading zero, and no minus zero.
        return bytes[start] != .zero || index == start + 1 && !isNegative
    }
}

extension CanonicalScanner {
    /// Moves over the inside of a string and its closing quotation mark.
    mutating func string(_ bytes: borrowing Span<UInt8>) -> Bool {
        while true {
            skipPlain(bytes)
            guard index < bytes.count else { return false }
            let byte = bytes[index]
            if byte == .quote {
                index += 1
                return true
            }
            let length = byte == .backslash ? escapeLength(bytes) : characterLength(byte, bytes)
            guard length > 0 else { return false }
            index += length
        }
    }

    /// Moves eight bytes at a time over printable ASCII other than quotation mark and backslash.
    private mutating func skipPlain(_ bytes: borrowing Span<UInt8>) {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        while index + 8 <= bytes.count {
            let word = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
            // Bit Twiddling Hacks, "haszero" and "hasless": some high bit is set if and only if some byte is special.
            let quotes = word ^ ones &* UInt64(UInt8.quote)
            let slashes = word ^ ones &* UInt64(UInt8.backslash)
            let special =
                (quotes &- ones) & ~quotes | (slashes &- ones) & ~slashes | (word &- ones &* 0x20) & ~word | word
            guard special & highs == 0 else { return }
            index += 8
        }
    }

    /// The length of a character that is in form C beside any neighbour (see `String.isNFC`) and well formed; 0 if that is not known.
    private func characterLength(_ lead: UInt8, _ bytes: borrowing Span<UInt8>) -> Int {
        if lead < 0x80 { return lead < 0x20 ? 0 : 1 }
        guard index + 1 < bytes.count, 0x80...0xBF ~= bytes[index + 1] else { return 0 }
        let second = bytes[index + 1]
        if 0xC2...0xCB ~= lead { return 2 }
        guard index + 2 < bytes.count, 0x80...0xBF ~= bytes[index + 2] else { return 0 }
        if lead == 0xE1 { return 0xB8...0xBB ~= second ? 3 : 0 }
        return lead == 0xE2 && second == 0x80 && 0x90...0xA7 ~= bytes[index + 2] ? 3 : 0
    }

    /// The length of an escape that is written exactly so in canonical form; 0 for any other.
    private func escapeLength(_ bytes: borrowing Span<UInt8>) -> Int {
        guard index + 1 < bytes.count else { return 0 }
        switch bytes[index + 1] {
        case .quote, .backslash, UInt8(ascii: "b"), UInt8(ascii: "t"), UInt8(ascii: "n"), UInt8(ascii: "f"), UInt8(ascii: "r"):
            return 2
        case UInt8(ascii: "u"):
            guard index + 5 < bytes.count, bytes[index + 2] == .zero, bytes[index + 3] == .zero,
                bytes[index + 4] == .zero || bytes[index + 4] == .zero + 1, let low = bytes[index + 5].hexDigit,
                bytes[index + 5] == .lowerHex(low)
            else { return 0 }
            let control = (bytes[index + 4] - .zero) << 4 | low
            // These five have a short form.
            return control == 0x08 || control == 0x09 || control == 0x0A || control == 0x0C || control == 0x0D ? 0 : 6
        default:
            return 0
        }
    }
}

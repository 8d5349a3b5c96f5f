import Foundation

/// A place in the bytes of an entry, moved forward over what is expected there.
///
/// The bytes are passed to each call (a `Span` cannot be stored), are read with bounds checks only and may be anything.
struct EntryScanner {
    /// A range of bytes within an entry, which is short enough for 16 bits.
    struct Slice {
        var start: UInt16 = 0
        var end: UInt16 = 0

        /// The range for indexing.
        var range: Range<Int> { Int(start)..<Int(end) }
    }

    private(set) var index: Int

    init(at index: Int = 0) { self.index = index }

    /// Moves over a literal if it is next.
    mutating func accept(_ literal: StaticString, _ bytes: borrowing Span<UInt8>) -> Bool {
        let count = literal.utf8CodeUnitCount
        guard bytes.count - index >= count else { return false }
        guard bytes.matches(literal, in: index..<index + count) else { return false }
        index += count
        return true
    }

    /// Moves over the inside of a string and its closing quotation mark.
    mutating func string(_ bytes: borrowing Span<UInt8>) -> Slice? {
        let start = index
        while index < bytes.count {
            skipPlain(bytes)
            guard index < bytes.count else { return nil }
            let byte = bytes[index]
            if byte == .quote {
                index += 1
                return Slice(start: UInt16(start), end: UInt16(index - 1))
            }
            index += byte == .backslash ? 2 : 1
        }
        return nil
    }

    /// Moves eight bytes at a time to the next quotation mark or backslash, or near the end.
    private mutating func skipPlain(_ bytes: borrowing Span<UInt8>) {
        let ones: UInt64 = 0x0101_0101_0101_0101
        while index + 8 <= bytes.count {
            let word = UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
            // The lowest set high bit marks the first byte that is zero after the exclusive or (Bit Twiddling Hacks, "haszero").
            let quotes = word ^ ones &* UInt64(UInt8.quote)
            let backslashes = word ^ ones &* UInt64(UInt8.backslash)
            let found = ((quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes) & (ones &* 0x80)
            if found != 0 {
                index += found.trailingZeroBitCount / 8
                return
            }
            index += 8
        }
    }

    /// Moves over digits, 0 to 2^53−1 without leading zeros.
    mutating func natural(_ bytes: borrowing Span<UInt8>) -> Int64? {
        let start = index
        var number: Int64 = 0
        while index < bytes.count, bytes[index].decimalDigit < 10, index - start < 17 {
            number = number * 10 + Int64(bytes[index].decimalDigit)
            index += 1
        }
        let isCanonical = index == start + 1 || index > start && bytes[start] != .zero
        return isCanonical && number <= CanonicalJSON.maximumInteger ? number : nil
    }

    /// Moves over an id and the closing quotation mark.
    mutating func id(_ bytes: borrowing Span<UInt8>) -> UUID? {
        guard let id = UUID(scanning: copy bytes, at: index), bytes.count - index > UUID.textLength,
            bytes[index + UUID.textLength] == .quote
        else { return nil }
        index += UUID.textLength + 1
        return id
    }

    /// Moves over a moment and the closing quotation mark.
    mutating func instant(_ bytes: borrowing Span<UInt8>) -> Instant? {
        guard let instant = Instant(scanning: copy bytes, at: index), bytes.count - index > Instant.textLength,
            bytes[index + Instant.textLength] == .quote
        else { return nil }
        index += Instant.textLength + 1
        return instant
    }

    /// Moves over a day and the closing quotation mark.
    mutating func day(_ bytes: borrowing Span<UInt8>) -> Day? {
        guard let day = Day(scanning: copy bytes, at: index), bytes.count - index > 10, bytes[index + 10] == .quote else {
            return nil
        }
        index += 11
        return day
    }

    /// Moves over any one value; what lies inside arrays and objects is only balanced, not read.
    mutating func value(_ bytes: borrowing Span<UInt8>) -> Slice? {
        let start = index
        var depth = 0
        while index < bytes.count {
            switch bytes[index] {
            case .quote:
                index += 1
                if string(bytes) == nil { return nil }
            case .openBrace, .openBracket:
                depth += 1
                index += 1
            case .closeBrace, .closeBracket:
                if depth == 0 { return start == index ? nil : Slice(start: UInt16(start), end: UInt16(index)) }
                depth -= 1
                index += 1
            case .comma where depth == 0:
                return start == index ? nil : Slice(start: UInt16(start), end: UInt16(index))
            default:
                index += 1
                continue
            }
            if depth == 0 { return Slice(start: UInt16(start), end: UInt16(index)) }
        }
        return nil
    }

    /// Moves over the kind of a stream and the slash behind it.
    mutating func kind(_ bytes: borrowing Span<UInt8>) -> Slice? {
        let start = index
        while index < bytes.count, bytes[index] != .slash, bytes[index] != .quote { index += 1 }
        guard index < bytes.count, bytes[index] == .slash else { return nil }
        index += 1
        return Slice(start: UInt16(start), end: UInt16(index - 1))
    }

    func refusal(_ field: String) -> EntryError { EntryError(.invalidField, field: field, offset: index) }
}

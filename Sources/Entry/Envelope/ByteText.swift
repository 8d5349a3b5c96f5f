import Foundation

/// A text of an entry left where it lies, for comparing without making a `String`.
public struct ByteText: Sendable {
    private let page: [UInt8]
    private let range: Range<Int>

    init(page: [UInt8], range: Range<Int>) {
        self.page = page
        self.range = range
    }

    /// The text as a string.
    public var string: String { String(decoding: page[range], as: UTF8.self) }

    /// The bytes.
    public var bytes: ArraySlice<UInt8> { page[range] }

    /// Whether the bytes are those of a literal.
    public static func == (left: ByteText, right: StaticString) -> Bool { left.page.span.matches(right, in: left.range) }

    /// Whether the bytes are not those of a literal.
    public static func != (left: ByteText, right: StaticString) -> Bool { !(left == right) }

    /// Lets literals stand as the cases of a `switch` over a text.
    public static func ~= (pattern: StaticString, text: ByteText) -> Bool { text == pattern }
}

extension ByteText: Hashable {
    /// Whether the bytes are the same.
    public static func == (left: ByteText, right: ByteText) -> Bool { left.bytes == right.bytes }

    /// Feeds the bytes.
    public func hash(into hasher: inout Hasher) {
        page.withUnsafeBytes { hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: $0[range])) }
    }
}

extension ByteText: CustomStringConvertible {
    /// The text.
    public var description: String { string }
}

extension Span<UInt8> {
    /// Whether a range, which must lie within, holds exactly the bytes of a literal.
    func matches(_ literal: StaticString, in range: Range<Int>) -> Bool {
        guard literal.utf8CodeUnitCount == range.count else { return false }
        return extracting(range).withUnsafeBufferPointer { bytes in
            literal.withUTF8Buffer { literal in
                guard let left = literal.baseAddress, let right = bytes.baseAddress else { return true }
                return memcmp(left, right, range.count) == 0
            }
        }
    }

    /// Whether a name between quotation marks comes after a plain ASCII name in the order of canonical JSON.
    ///
    /// An escaped character stands for another one, of which the escape does not tell the order: then it is not said to follow.
    func follows(_ name: StaticString, _ range: Range<Int>) -> Bool {
        extracting(range).withUnsafeBufferPointer { bytes in
            name.withUTF8Buffer { name in
                for (left, right) in zip(bytes, name) where left != right {
                    return left > right && left != .backslash
                }
                return bytes.count > name.count && bytes[name.count] != .backslash
            }
        }
    }
}

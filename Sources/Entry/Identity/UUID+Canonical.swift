public import Foundation

extension UUID {
    /// The length of the canonical text in bytes.
    static let textLength = 36

    /// The canonical text: lower case, with hyphens (RFC 9562, section 4).
    public var text: String {
        var text: [UInt8] = []
        text.reserveCapacity(Self.textLength)
        text.append(self)
        return String(decoding: text, as: UTF8.self)
    }

    /// The 16 bytes, most significant first.
    public var bytes: [UInt8] { withUnsafeBytes(of: uuid) { Array($0) } }

    /// The id of exactly 16 bytes.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 16 else { return nil }
        var uuid: uuid_t = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
        withUnsafeMutableBytes(of: &uuid) { $0.copyBytes(from: bytes) }
        self.init(uuid: uuid)
    }

    /// The id of a canonical text; upper case, braces or missing hyphens are refused.
    public init?(canonical text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == Self.textLength else { return nil }
        self.init(scanning: bytes.span, at: 0)
    }

    /// The id of two halves, most significant first.
    init(high: UInt64, low: UInt64) {
        let halves = (high.bigEndian, low.bigEndian)
        self.init(uuid: withUnsafeBytes(of: halves) { $0.loadUnaligned(as: uuid_t.self) })
    }

    /// Reads 36 bytes of canonical text.
    init?(scanning bytes: Span<UInt8>, at offset: Int) {
        guard offset >= 0, offset + Self.textLength <= bytes.count, bytes[offset + 8] == .minus, bytes[offset + 13] == .minus,
            bytes[offset + 18] == .minus, bytes[offset + 23] == .minus
        else { return nil }
        let groups = (
            HexWord(bytes, offset), HexWord(bytes, offset + 9, offset + 14), HexWord(bytes, offset + 19, offset + 24),
            HexWord(bytes, offset + 28)
        )
        guard groups.0.isValid, groups.1.isValid, groups.2.isValid, groups.3.isValid else { return nil }
        self.init(high: groups.0.value << 32 | groups.1.value, low: groups.2.value << 32 | groups.3.value)
    }
}

extension [UInt8] {
    /// Appends the canonical text of an id.
    mutating func append(_ id: UUID) {
        Swift.withUnsafeBytes(of: id.uuid) { bytes in
            for (index, byte) in bytes.enumerated() {
                if index == 4 || index == 6 || index == 8 || index == 10 { append(.minus) }
                append(.lowerHex(byte >> 4))
                append(.lowerHex(byte & 0xF))
            }
        }
    }
}

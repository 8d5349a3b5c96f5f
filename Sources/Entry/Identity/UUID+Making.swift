import Crypto
public import Foundation

extension UUID {
    /// A time-ordered id (version 7; RFC 9562, section 5.7) of a moment's millisecond and 74 of the random bits given.
    ///
    /// Moments before 1970 count as 1970.
    public static func v7(at instant: Instant, random: (UInt64, UInt64)) -> UUID {
        let milliseconds = UInt64(max(instant.microseconds, 0) / 1_000)
        return UUID(high: milliseconds << 16 | 0x7000 | random.0 & 0x0FFF, low: 0x8000_0000_0000_0000 | random.1 >> 2)
    }

    /// A stable id derived from a name that holds no personal data (version 8; RFC 9562, section 5.8).
    ///
    /// It is the first 16 bytes of the SHA-256 of the name's UTF-8 in normalisation form C, with version and variant set.
    public static func v8(named name: String) -> UUID {
        var bytes = Array(SHA256.hash(data: Array(name.nfc.utf8)).prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x80
        bytes[8] = bytes[8] & 0x3F | 0x80
        return UUID(high: bytes[..<8].reduce(0) { $0 << 8 | UInt64($1) }, low: bytes[8...].reduce(0) { $0 << 8 | UInt64($1) })
    }
}

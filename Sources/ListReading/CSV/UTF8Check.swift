/// Checks UTF-8 byte by byte over chunk boundaries (Unicode 15, table 3-7: well-formed byte sequences).
struct UTF8Check: Sendable {
    private var needed: UInt8 = 0
    private var lower: UInt8 = 0x80
    private var upper: UInt8 = 0xBF

    /// True if a character has begun and not ended.
    var isInsideCharacter: Bool { needed > 0 }

    /// Takes the next byte; false if no well-formed text can have it here.
    @inline(__always)
    mutating func accept(_ byte: UInt8) -> Bool {
        if needed == 0 {
            return byte < 0x80 || begin(byte)
        }
        guard byte >= lower, byte <= upper else { return false }
        lower = 0x80
        upper = 0xBF
        needed -= 1
        return true
    }

    private mutating func begin(_ byte: UInt8) -> Bool {
        switch byte {
        case 0xC2...0xDF: needed = 1
        case 0xE0: (needed, lower) = (2, 0xA0)
        case 0xED: (needed, upper) = (2, 0x9F)
        case 0xE1...0xEF: needed = 2
        case 0xF0: (needed, lower) = (3, 0x90)
        case 0xF1...0xF3: needed = 3
        case 0xF4: (needed, upper) = (3, 0x8F)
        default: return false
        }
        return true
    }
}

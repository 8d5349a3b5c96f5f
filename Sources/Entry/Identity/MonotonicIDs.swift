public import Foundation

/// A maker of version 7 ids, each greater than the one before, whatever the clock does (RFC 9562, section 6.2, method 2).
public struct MonotonicIDs: Sendable {
    private var high: UInt64 = 0
    private var low: UInt64 = 0

    /// Makes a maker that has given no id yet.
    public init() {}

    /// The next id: of this moment if that is later than the last id, else the last id plus a random step.
    public mutating func next(at instant: Instant, random: (UInt64, UInt64)) -> UUID {
        let milliseconds = UInt64(max(instant.microseconds, 0) / 1_000)
        if milliseconds > high >> 16 {
            high = milliseconds << 16 | 0x7000 | random.0 & 0x0FFF
            low = 0x8000_0000_0000_0000 | random.1 >> 2
        } else {
            // 62 bits of counter with steps below 2^32: an overflow moves to the next millisecond.
            low += (random.1 & 0xFFFF_FFFF) + 1
            if low >> 62 != 0b10 {
                low = 0x8000_0000_0000_0000 | random.1 >> 2
                high = (high >> 16 + 1) << 16 | 0x7000 | random.0 & 0x0FFF
            }
        }
        return UUID(high: high, low: low)
    }
}

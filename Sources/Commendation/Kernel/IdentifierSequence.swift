public import Entry
public import Foundation

/// The ids of the events of one command: a value that gives the same ids for the same moment and random bits.
public struct IdentifierSequence: Hashable, Sendable {
    private let instant: Instant
    private let seed: Seed
    private var taken: UInt64 = 0

    private struct Seed: Hashable {
        let high: UInt64
        let low: UInt64
    }

    /// Starts a sequence from a moment and 128 random bits that no other sequence was given.
    public init(at instant: Instant, random: (UInt64, UInt64)) {
        self.instant = instant
        self.seed = Seed(high: random.0, low: random.1)
    }

    /// The next id, version 7: increasing within the same millisecond is not promised, being different is.
    public mutating func next() -> UUID {
        taken += 1
        let high = Self.mixed(seed.high &+ taken &* 0x9E37_79B9_7F4A_7C15)
        // The 62 low bits count on from the seed, so no two ids of a sequence are the same.
        let low = ((seed.low ^ Self.mixed(seed.high)) >> 2 &+ taken) << 2
        return UUID.v7(at: instant, random: (high, low))
    }

    /// The finaliser of SplitMix64 (Steele, Lea and Flood 2014).
    private static func mixed(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}

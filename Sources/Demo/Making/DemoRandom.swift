/// A small generator whose whole sequence follows from its seed (SplitMix64: Steele, Lea and Flood, OOPSLA 2014).
///
/// For invented data only: it is predictable by design.
package struct DemoRandom: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// The generator of a seed.
    package init(seed: UInt64) { state = seed }

    /// A generator of its own for one purpose, so that what is drawn for one does not shift what is drawn for another.
    package init(seed: UInt64, for purpose: UInt64, _ number: Int = 0) {
        state = Self.mixed(seed ^ Self.mixed(purpose &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(bitPattern: Int64(number))))
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Self.mixed(state)
    }

    private static func mixed(_ value: UInt64) -> UInt64 {
        var z = value
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A number from 0 to `bound` − 1; 0 for a bound below 2.
    package mutating func below(_ bound: Int) -> Int {
        bound < 2 ? 0 : Int(((next() >> 32) &* UInt64(bound)) >> 32)
    }

    /// A number of a range.
    package mutating func within(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

    /// True in `perMille` of 1,000 cases.
    package mutating func chance(perMille: Int) -> Bool { below(1_000) < perMille }

    /// One of several; the list must not be empty.
    package mutating func pick<T>(_ list: [T]) -> T { list[below(list.count)] }

    /// One of several by weight; the list must not be empty.
    package mutating func pick<T>(weighted list: [(weight: Int, value: T)]) -> T {
        var point = below(list.reduce(0) { $0 + $1.weight })
        for entry in list {
            if point < entry.weight { return entry.value }
            point -= entry.weight
        }
        return list[list.count - 1].value
    }

    /// About this many: the whole part, and one more as often as the fraction says.
    package mutating func about(_ number: Double) -> Int {
        let whole = number.rounded(.down)
        return Int(whole) + (chance(perMille: Int((number - whole) * 1_000)) ? 1 : 0)
    }
}

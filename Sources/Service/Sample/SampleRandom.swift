/// A small generator whose whole sequence follows from its seed (SplitMix64: Steele, Lea and Flood, OOPSLA 2014).
///
/// For invented data only: it is predictable by design.
package struct SampleRandom: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// The generator of a seed.
    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A number from 0 to `bound` − 1.
    package mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }

    /// True in `percent` of 100 cases.
    package mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

    /// One of several; the list must not be empty.
    package mutating func pick<T>(_ list: [T]) -> T { list[below(list.count)] }

    /// One of several by weight.
    package mutating func pick<T>(weighted list: [(weight: Int, value: T)]) -> T {
        var point = below(list.reduce(0) { $0 + $1.weight })
        for entry in list {
            if point < entry.weight { return entry.value }
            point -= entry.weight
        }
        return list[list.count - 1].value
    }
}

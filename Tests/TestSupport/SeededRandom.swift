package import Foundation
import Synchronization

/// Random numbers that can be had again: SplitMix64 (Steele, Lea, Flood, 2014).
///
/// The seed is `SOVANG_SEED` if that is set, else drawn; it is printed when the generator is made, so that a failed run can be repeated.
package struct SeededRandom: RandomNumberGenerator, Sendable {
    /// What the sequence began with.
    package let seed: UInt64
    private var state: UInt64

    /// Begins at a seed, without printing it.
    package init(seed: UInt64) {
        self.seed = seed
        state = seed
    }

    /// Begins at `SOVANG_SEED`, or anywhere, and prints where.
    package init(_ file: StaticString = #fileID, _ line: UInt = #line) {
        let given = ProcessInfo.processInfo.environment["SOVANG_SEED"].flatMap { UInt64($0) }
        self.init(seed: given ?? UInt64.random(in: 0...UInt64.max))
        let note = "seed \(seed) at \(file):\(line); repeat with SOVANG_SEED=\(seed)\n"
        try? FileHandle.standardError.write(contentsOf: Data(note.utf8))
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number of the range.
    package mutating func int(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &self)
    }

    /// True once in `n` times.
    package mutating func oneIn(_ n: Int) -> Bool {
        int(1...max(n, 1)) == 1
    }

    /// One of the elements.
    package mutating func element<C: Collection>(_ collection: C) -> C.Element {
        collection[collection.index(collection.startIndex, offsetBy: int(0...(collection.count - 1)))]
    }

    /// So many random bytes.
    package mutating func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8(truncatingIfNeeded: next()) }
    }

    /// A UUID without meaning.
    package mutating func uuid() -> UUID {
        let bytes = bytes(16)
        return bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
    }
}

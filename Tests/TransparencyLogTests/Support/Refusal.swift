import Testing
import TransparencyLog

/// The kind of the refusal that `body` meets, or nil if it meets none.
func refusal<Value>(_ body: () throws -> Value) -> TransparencyError.Kind? {
    do {
        _ = try body()
        return nil
    } catch {
        return (error as? TransparencyError)?.kind
    }
}

/// Holds a lossless parser to its format: whatever it takes of the beginnings and the small changes of a valid text, it gives
/// back octet by octet, and the text itself it takes.
func expectLossless(
    _ valid: [UInt8], _ seed: Comment, _ random: inout SplitMix64, sourceLocation: SourceLocation = #_sourceLocation,
    _ again: ([UInt8]) throws -> [UInt8]
) {
    #expect((try? again(valid)) == valid, seed, sourceLocation: sourceLocation)
    for changed in Mutation.all(of: valid, &random) {
        guard let bytes = try? again(changed), bytes != changed else { continue }
        let text = String(decoding: changed, as: UTF8.self)
        Issue.record("\(seed): taken for another text: \(text)", sourceLocation: sourceLocation)
        return
    }
}

/// Small changes of a text.
enum Mutation {
    /// Every beginning, and at each place a flipped bit, another octet, an octet more and an octet less.
    static func all(of bytes: [UInt8], _ random: inout SplitMix64) -> [[UInt8]] {
        let special = Array("\n +=\t\r0/A\u{0}\u{7F}-.px".utf8) + [0x80, 0xC2, 0xE2, 0xFF]
        var changed = (0..<bytes.count).map { Array(bytes.prefix($0)) }
        for place in bytes.indices {
            var flipped = bytes
            flipped[place] ^= 1 << UInt8(random.number(0...7))
            var replaced = bytes
            replaced[place] = random.pick(special)
            var longer = bytes
            longer.insert(random.pick(special), at: place)
            var shorter = bytes
            shorter.remove(at: place)
            changed += [flipped, replaced, longer, shorter]
        }
        changed += special.map { bytes + [$0] }
        return changed
    }
}

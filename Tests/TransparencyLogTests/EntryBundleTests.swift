import Testing
import TransparencyLog

/// Entry bundles: what is written is read, and nothing else.
@Suite struct EntryBundleTests {
    @Test func `entries survive their bundle and hash to the leaves of the tree`() {
        Property.holds { random, seed in
            let entries = (0..<random.number(1...256)).map { _ in random.bytes(random.pick([0, 1, random.number(0...40)])) }
            let bundle = try EntryBundle(entries: entries)
            let read = try EntryBundle(decoding: bundle.bytes, count: entries.count)
            #expect(read == bundle && read.entries == entries, seed)
            #expect(read.leafHashes == entries.map { TreeHash.leaf($0) }, seed)
        }
    }

    @Test func `a bundle is the lengths and the entries and nothing else`() throws {
        #expect(try EntryBundle(entries: [[1, 2], [], [3]]).bytes == [0, 2, 1, 2, 0, 0, 0, 1, 3])
        let longest = [UInt8](repeating: 7, count: 65_535)
        #expect(try EntryBundle(entries: [longest]).bytes.prefix(3) == [255, 255, 7])
        #expect(refusal { try EntryBundle(entries: [longest + [7]]) } == .bundleLimit)
        #expect(refusal { try EntryBundle(entries: []) } == .bundleLimit)
        #expect(refusal { try EntryBundle(entries: [[UInt8]](repeating: [], count: 257)) } == .bundleLimit)
        #expect(refusal { try EntryBundle(decoding: [], count: 0) } == .bundleLimit)
        #expect(refusal { try EntryBundle(decoding: [UInt8](repeating: 0, count: 514), count: 257) } == .bundleLimit)
    }

    @Test func `bytes that are not as many entries as the width are refused`() throws {
        let bytes = try EntryBundle(entries: [[1, 2], [3]]).bytes
        for count in [1, 3] {
            #expect(refusal { try EntryBundle(decoding: bytes, count: count) } == .bundleContent)
        }
        for length in 0..<bytes.count {
            #expect(refusal { try EntryBundle(decoding: Array(bytes.prefix(length)), count: 2) } == .bundleContent)
        }
        #expect(refusal { try EntryBundle(decoding: bytes + [0], count: 2) } == .bundleContent)
    }

    @Test func `whatever bytes are taken are the bundle of their entries`() {
        Property.holds { random, seed in
            let bytes = try EntryBundle(entries: (0..<random.number(1...6)).map { _ in random.bytes(random.number(0...9)) }).bytes
            for changed in Mutation.all(of: bytes, &random) {
                let count = random.number(1...6)
                guard let bundle = try? EntryBundle(decoding: changed, count: count) else { continue }
                #expect(try EntryBundle(entries: bundle.entries).bytes == changed, seed)
            }
        }
    }
}

import Foundation
import Testing
import TransparencyLog

/// The frontier against the published roots of RFC 6962 trees.
@Suite struct FrontierTests {
    private struct Reference: Decodable {
        let leaf_inputs_hex: [String]
        let root_hashes_hex_by_size: [String]
    }

    private struct Large: Decodable {
        let roots_hex_by_size: [String: String]
    }

    @Test func `the roots of the certificate transparency reference tree come out at each size`() throws {
        let reference: Reference = try vectors("roots")
        var frontier = Frontier()
        #expect(frontier.root.hex == reference.root_hashes_hex_by_size[0])
        for (index, leaf) in reference.leaf_inputs_hex.enumerated() {
            frontier.append(.leaf(octets(leaf)))
            #expect(frontier.root.hex == reference.root_hashes_hex_by_size[index + 1], "size \(index + 1)")
        }
    }

    @Test func `the roots of large trees come out up to a million leaves`() throws {
        let large: Large = try vectors("roots-large")
        let all = ProcessInfo.processInfo.environment["SOVANG_LONG"] == "1"
        let sizes = large.roots_hex_by_size.keys.compactMap { Int($0) }.filter { all || $0 <= 70_000 }.sorted()
        var frontier = Frontier()
        for size in sizes {
            while frontier.size < size {
                frontier.append(.leaf("leaf-\(frontier.size)".utf8))
            }
            #expect(frontier.root.hex == large.roots_hex_by_size["\(size)"], "size \(size)")
        }
        #expect(sizes.count > 20)
    }

    @Test func `a stored frontier goes on where it stopped`() throws {
        var whole = Frontier()
        var resumed = Frontier()
        for index in 0..<300 {
            whole.append(.leaf("\(index)".utf8))
            resumed = try #require(Frontier(size: resumed.size, bytes: resumed.bytes))
            resumed.append(.leaf("\(index)".utf8))
            #expect(resumed == whole)
        }
    }

    @Test func `a frontier whose subtrees do not fit its size is refused`() {
        #expect(Frontier(size: 3, subtrees: [.empty]) == nil)
        #expect(Frontier(size: 1, bytes: [1, 2, 3]) == nil)
        #expect(TreeHash(bytes: [UInt8](repeating: 0, count: 31)) == nil)
    }

    private func vectors<Content: Decodable>(_ name: String) throws -> Content {
        let url = try #require(Bundle.module.url(forResource: name, withExtension: "json", subdirectory: "Vectors/rfc6962"))
        return try JSONDecoder().decode(Content.self, from: Data(contentsOf: url))
    }

    private func octets(_ hex: String) -> [UInt8] {
        stride(from: 0, to: hex.utf8.count, by: 2).compactMap { UInt8(hex.dropFirst($0).prefix(2), radix: 16) }
    }
}

extension TreeHash {
    fileprivate var hex: String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

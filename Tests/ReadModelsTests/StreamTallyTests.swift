import Commendation
import Entry
import Foundation
import ReadModels
import Testing

@Suite struct StreamTallyTests {
    private static let first = UUID(canonical: "00000000-0000-8000-8000-000000000001")!
    private static let second = UUID(canonical: "00000000-0000-8000-8000-000000000002")!

    @Test func `one stream is the leaf hash of its line`() throws {
        var tally = StreamTally()
        tally.add("proposal", Self.first, events: 10)
        let figure = try #require(tally.figures["proposal"])
        #expect(figure.streams == 1 && figure.events == 10)
        // printf '\0%s' '00000000-0000-8000-8000-000000000001 10' | sha256sum
        #expect(figure.root == "836f77880d176abb1b2eacfbee16cb0f6bf9969468b4d1a3702ec2024bc50d53")
    }

    @Test func `each kind has a root of its own, and every count is in it`() {
        func figures(_ counts: [(String, UUID, Int64)]) -> [String: String] {
            var tally = StreamTally()
            for (kind, id, events) in counts { tally.add(kind, id, events: events) }
            return tally.figures.mapValues(\.root)
        }
        let before = figures([("proposal", Self.first, 1), ("proposal", Self.second, 2), ("unit", Self.first, 1)])
        let moved = figures([("proposal", Self.first, 2), ("proposal", Self.second, 1), ("unit", Self.first, 1)])
        #expect(before["proposal"] != moved["proposal"])
        #expect(before["unit"] == moved["unit"])
        #expect(figures([("unit", Self.first, 1)])["unit"] == before["unit"])
    }
}

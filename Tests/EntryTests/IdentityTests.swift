import Foundation
import Testing

@testable import Entry

struct IdentityTests {
    @Test func `a version 7 id carries its millisecond, version and variant`() {
        // The example of RFC 9562, appendix A.6.
        let id = UUID.v7(at: Instant(rfc3339: "2022-02-22T19:22:22.000999Z")!, random: (0xCC3, 0x18C4_DC0C_0C07_398F << 2))
        #expect(id.text == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f")
    }

    @Test func `ids of later milliseconds sort after, whatever the random bits are`() {
        Property.holds { random, seed in
            let (first, second) = (random.instant(), random.instant())
            let milliseconds = { (instant: Instant) in max(instant.microseconds, 0) / 1_000 }
            guard milliseconds(first) < milliseconds(second) else { return }
            let left = UUID.v7(at: first, random: (random.next(), random.next()))
            let right = UUID.v7(at: second, random: (random.next(), random.next()))
            #expect(left.text < right.text, seed)
        }
    }

    @Test func `a maker of ids goes upwards even when the clock stands or goes back`() {
        Property.holds(rounds: 50) { random, seed in
            var maker = MonotonicIDs()
            var last = ""
            var now = Instant(microseconds: 1_790_000_000_000_000)
            for _ in 0..<100 {
                let id = maker.next(at: now, random: (random.next(), random.bool() ? .max : random.next())).text
                #expect(last < id, seed)
                #expect(id.dropFirst(14).first == "7" && "89ab".contains(id.dropFirst(19).first!), seed)
                last = id
                now = now.adding(microseconds: Int64(random.number(-5_000...5_000)))
            }
        }
    }

    @Test func `a derived id is the same for the same name, in either normalisation form`() {
        #expect(UUID.v8(named: "unit/03646/2025-07-01").text == "2a7f670b-46f4-8fcf-8c9b-041d6b7546ec")
        #expect(UUID.v8(named: "S\u{1A1}n La") == UUID.v8(named: "So\u{31B}n La"))
        #expect(UUID.v8(named: "a") != UUID.v8(named: "b"))
    }

    @Test func `an id comes back from its text and from its bytes`() {
        Property.holds { random, seed in
            let id = random.id()
            #expect(UUID(canonical: id.text) == id, seed)
            #expect(UUID(bytes: id.bytes) == id, seed)
            #expect(id.text == id.uuidString.lowercased(), seed)
        }
    }

    @Test(arguments: [
        "01900000-0000-7000-8000-00000000000", "01900000-0000-7000-8000-0000000000011", "01900000-0000-7000-8000-00000000000A",
        "019000000000-7000-8000-000000000001-", "{1900000-0000-7000-8000-00000000001}", "01900000-0000-7000-8000-00000000000g",
        "01900000-0000-7000-8000-00000000000:", "", "01900000000070008000000000000001",
    ])
    func `a text of another form is no id`(text: String) {
        #expect(UUID(canonical: text) == nil)
    }

    @Test func `no other byte can stand for a digit or a hyphen of an id`() {
        let good = Array("01234567-89ab-7def-8000-a0b1c2d3e4f5".utf8)
        let digits = Set("0123456789abcdef".utf8)
        for index in good.indices {
            for byte in UInt8.min...UInt8.max {
                var text = good
                text[index] = byte
                let isHyphen = good[index] == UInt8(ascii: "-")
                let isRight = isHyphen ? byte == UInt8(ascii: "-") : digits.contains(byte)
                #expect((UUID(scanning: text.span, at: 0) != nil) == isRight, "byte \(byte) at \(index)")
            }
        }
    }

    @Test func `bytes of another number are no id`() {
        #expect(UUID(bytes: [UInt8](repeating: 0, count: 15)) == nil)
        #expect(UUID(bytes: [UInt8](repeating: 0, count: 17)) == nil)
    }

    @Test func `a stream's name is its kind and its id`() {
        let id = UUID(canonical: "01900000-0000-7000-8000-000000000001")!
        let stream = StreamID(kind: "rule-pack", id: id)
        #expect(stream.description == "rule-pack/01900000-0000-7000-8000-000000000001")
        #expect(StreamID(stream.description) == stream)
        for kind in ["", "Proposal", "rule pack", "-a", "a-", "a--b", "đơn", "a/b", String(repeating: "a", count: 65)] {
            #expect(StreamID("\(kind)/\(id.text)") == nil, "\(kind)")
        }
        #expect(StreamID("proposal") == nil)
        #expect(StreamID("proposal/\(id.text)/") == nil)
    }
}

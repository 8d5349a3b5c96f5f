import Foundation
import Testing

@testable import Entry

/// The auditor's check of an entry that was not decoded.
struct EntryCheckTests {
    private func verdict(_ bytes: [UInt8]) -> Bool {
        guard let view = try? EntryView(bytes) else { return false }
        return (try? view.check()) != nil
    }

    @Test func `an entry passes the check exactly if it can be decoded, damaged or not`() {
        var (passed, refused) = (0, 0)
        Property.holds(rounds: 6_000) { random, seed in
            let whole = try random.envelope().encode()
            let bytes = random.bool() ? whole : random.damaged(whole)
            let decodes = (try? Envelope(decoding: bytes)) != nil
            #expect(verdict(bytes) == decodes, seed)
            if decodes { passed += 1 } else { refused += 1 }
        }
        #expect(passed > 1_000 && refused > 1_000)
    }

    @Test func `every other byte in the place of one is judged as decoding judges it`() throws {
        var random = SplitMix64(seed: 11)
        var envelope = random.envelope()
        envelope.actor = "Nguyễn Văn Đức"
        envelope.data = ["a": [1, -20, 0, true, ["b": "\u{1}\n\"\\–ạ"]], "award": "Bằng khen", "đ": .null]
        let whole = try envelope.encode()
        for index in whole.indices {
            for byte in [
                0x00, 0x1F, 0x20, 0x22, 0x2C, 0x2D, 0x30, 0x31, 0x41, 0x5C, 0x61, 0x6E, 0x7D, 0x7F, 0x80, 0xBA, 0xC3, 0xE1, 0xFF,
            ] {
                var bytes = whole
                bytes[index] = UInt8(byte)
                #expect(verdict(bytes) == ((try? Envelope(decoding: bytes)) != nil), "byte \(byte) at \(index)")
            }
        }
    }

    @Test(arguments: [
        #"{"a":1,"a":2}"#, #"{"b":1,"a":2}"#, #"{"a":01}"#, #"{"a":-0}"#, #"{"a":1.0}"#, #"{"a":9007199254740992}"#,
        #"{"a":"\u0041"}"#,
        #"{"a":"\u000a"}"#, #"{"a":"\u001F"}"#, #"{"a":"\/"}"#, #"{ "a":1}"#, #"{"a":[1,]}"#, #"{"a":}"#, #"{"a":"e\#u{301}"}"#,
    ])
    func `facts in another form than the canonical one are refused`(data: String) throws {
        var random = SplitMix64(seed: 12)
        var envelope = random.envelope()
        envelope.data = ["z": "here"]
        let text = String(decoding: try envelope.encode(), as: UTF8.self)
        #expect(verdict(Array(text.utf8)))
        #expect(!verdict(Array(text.replacingOccurrences(of: #"{"z":"here"}"#, with: data).utf8)))
    }
}

import Foundation
import Testing

@testable import Entry

/// The traps that the design names, one test each.
struct TrapTests {
    private let id = UUID(canonical: "01900000-0000-7000-8000-000000000001")!

    private var draft: EventDraft {
        EventDraft(
            id: id, type: "ProposalSubmitted", stream: StreamID(kind: "proposal", id: id), on: Day(iso: "2026-11-24")!,
            actor: "officer", data: ["award": "bang-khen"])
    }

    private func envelope(_ draft: EventDraft) -> Envelope {
        Envelope(draft, log: "sovang.example/demo", seq: 0, streamSeq: 0, at: Instant(microseconds: 0), commitments: [])
    }

    @Test func `texts that Swift calls equal but whose bytes differ are told apart, and only form C is let in`() throws {
        let composed = "Nguy\u{1EC5}n"
        let decomposed = "Nguye\u{302}\u{303}n"
        #expect(composed == decomposed)
        #expect(JSONValue.string(composed) != JSONValue.string(decomposed))
        #expect(refusal(of: "\"\(composed)\"") == nil)
        #expect(refusal(of: "\"\(decomposed)\"") == "text-not-nfc")
        #expect(refusal(of: #""e\u0302""#) == "text-not-nfc")
        #expect(Array(decomposed.nfc.utf8) == Array(composed.utf8))
    }

    @Test func `names are sorted by UTF-16 units, neither by code points nor as Swift sorts strings`() throws {
        let names = ["\u{1F602}", "\u{E000}"]
        #expect(Array("\u{E000}".utf8).lexicographicallyPrecedes(Array("\u{1F602}".utf8)))
        #expect(try canonical("{\"\(names[1])\":1,\"\(names[0])\":2}") == "{\"\(names[0])\":2,\"\(names[1])\":1}")
    }

    @Test(arguments: ["9007199254740992", "-9007199254740992", "9007199254740993", "1e16", "9223372036854775808"])
    func `an integer that a double cannot hold for certain is refused`(json: String) {
        #expect(refusal(of: "9007199254740991") == nil)
        #expect(refusal(of: "-9007199254740991") == nil)
        #expect(refusal(of: json) == "number-out-of-range")
    }

    @Test(arguments: ["0.5", "4.50", "1e-3", "-1.00000000000000000000000001"])
    func `a fraction is refused`(json: String) {
        #expect(refusal(of: json) == "number-not-integer")
    }

    @Test(arguments: ["-0", "-0.0", "-0e5", "[-0]"])
    func `minus zero is refused`(json: String) {
        #expect(refusal(of: json) == "negative-zero")
    }

    @Test func `a name that comes twice is refused, however it is escaped, and equivalent names are two`() throws {
        #expect(refusal(of: #"{"a":1,"b":2,"a":1}"#) == "duplicate-key")
        #expect(refusal(of: #"{"a":1,"\u0061":2}"#) == "duplicate-key")
        let both = try CanonicalJSON.decode(Array("{\"\u{E9}\":1,\"e\u{301}\":2}".utf8), text: .verbatim)
        #expect(both.object?.count == 2)
        #expect(both.object?["\u{E9}"] == 1)
        #expect(both.object?["e\u{301}"] == 2)
    }

    @Test(arguments: [#""\ud800""#, #""\udc00""#, #""\ud83d\ud83d""#, #""\ud83dx""#, #""\ud83d\n""#, #""\udc00\ud800""#])
    func `half a surrogate pair is refused`(json: String) {
        #expect(refusal(of: json) == "lone-surrogate")
        #expect(refusal(of: #""\ud83d\ude02""#) == nil)
    }

    @Test func `an event at 17 o'clock UTC belongs to the next day`() throws {
        #expect(Instant(rfc3339: "2026-11-24T16:59:59.999999Z")?.day.iso == "2026-11-24")
        #expect(Instant(rfc3339: "2026-11-24T17:00:00.000000Z")?.day.iso == "2026-11-25")
        #expect(Instant(rfc3339: "2026-12-31T17:30:00.000000Z")?.day.iso == "2027-01-01")
        #expect(Instant(rfc3339: "1969-12-31T16:59:59.999999Z")?.day.number == -1)
        #expect(Instant(rfc3339: "1969-12-31T17:00:00.000000Z")?.day.number == 0)
    }

    @Test func `a moment has six digits of fraction always, and no other form is read`() {
        #expect(Instant(microseconds: 1_000_000).description == "1970-01-01T00:00:01.000000Z")
        for text in [
            "1970-01-01T00:00:01Z", "1970-01-01T00:00:01.000Z", "1970-01-01T00:00:01.0000000Z",
            "1970-01-01T07:00:01.000000+07:00",
            "1970-01-01t00:00:01.000000z", "1970-01-01 00:00:01.000000Z", "1970-01-01T24:00:00.000000Z",
            "1970-01-01T00:00:60.000000Z",
            "1970-02-30T00:00:00.000000Z", "1899-12-31T23:59:59.999999Z",
        ] {
            #expect(Instant(rfc3339: text) == nil, "\(text)")
        }
    }

    @Test func `an entry of 32 KiB is taken and one byte more is refused, writing and reading`() throws {
        var draft = draft
        func filled(_ count: Int) -> EventDraft {
            draft.data["text"] = .string(String(repeating: "x", count: count))
            return draft
        }
        let room = 32_768 - (try envelope(filled(0)).encode()).count
        let largest = try envelope(filled(room)).encode()
        #expect(largest.count == 32_768)
        #expect(try Envelope(decoding: largest) == envelope(filled(room)))
        #expect(try EntryView(largest).text("text")?.count == room)
        #expect(refusal { () throws(EntryError) in _ = try envelope(filled(room + 1)).encode() } == "entry-too-large")
        var longer = largest
        longer.insert(UInt8(ascii: "x"), at: longer.count - 100)
        #expect(refusal { () throws(EntryError) in _ = try Envelope(decoding: longer) } == "entry-too-large")
        #expect(refusal { () throws(EntryError) in _ = try EntryView(longer) } == "entry-too-large")
        #expect(
            refusal { () throws(EntryError) in
                _ = try EntryTemplate(filled(room + 1), log: "sovang.example/demo", commitments: [])
            }
                == "entry-too-large")
    }

    @Test func `only canonical bytes are an entry, and a view keeps them verbatim`() throws {
        let bytes = try envelope(draft).encode()
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(Array(try EntryView(page: [1, 2] + bytes + [3], range: 2..<bytes.count + 2).bytes) == bytes)
        for other in [
            text + " ", text.replacing(",", with: ", "), text.replacing("bang-khen", with: "bang\\u002dkhen"),
            text.replacing("\"seq\":0", with: "\"seq\":0.0"), text.replacing("\"seq\":0", with: "\"seq\":0e0"),
        ] {
            let code = refusal { () throws(EntryError) in _ = try Envelope(decoding: Array(other.utf8)) }
            #expect(code == "not-canonical", "\(other)")
        }
    }

    @Test func `a personal field leaves no trace of its value in the entry`() throws {
        var draft = draft
        draft.personal = [PersonalField(name: "birthDate", value: "1950-05-19")]
        let disclosure = Disclosure(salt: Array(repeating: 7, count: 16), field: draft.personal[0])
        let template = try EntryTemplate(draft, log: "sovang.example/demo", commitments: [try disclosure.commitment()])
        let entry = String(decoding: template.complete(at: Instant(microseconds: 0), seq: 0, streamSeq: 0), as: UTF8.self)
        #expect(!entry.contains("1950") && !entry.contains("birthDate"))
        #expect(entry.contains(try disclosure.commitment()))
        #expect(!"\(disclosure) \(draft.personal) \(String(reflecting: disclosure))".contains("1950"))
    }
}

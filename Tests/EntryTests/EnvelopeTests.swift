import Foundation
import Testing

@testable import Entry

struct EnvelopeTests {
    private let id = UUID(canonical: "01900000-0000-7000-8000-000000000001")!
    private let commitment = "rldkeNsjlZGFPyC3Y7VmfsAqPZMKnQzWVUrP3dO6MzY"

    private var full: Envelope {
        let draft = EventDraft(
            id: id, type: "ProposalSubmitted", schema: 2, stream: StreamID(kind: "proposal", id: id), subject: id,
            on: Day(iso: "2026-11-23")!, actor: "actor:1", onBehalf: "unit:2", cause: id, rules: "sha256:00", data: ["row": 1])
        return Envelope(
            draft, log: "sovang.example/demo", seq: 7, streamSeq: 3, at: Instant(rfc3339: "2026-11-24T01:50:51.000000Z")!,
            commitments: [commitment])
    }

    @Test func `the bytes of an entry with all its fields are these for ever`() throws {
        let expected = """
            {"_sd":["\(commitment)"],"actor":"actor:1","at":"2026-11-24T01:50:51.000000Z",\
            "cause":"\(id.text)","data":{"row":1},"id":"\(id.text)","log":"sovang.example/demo","on":"2026-11-23",\
            "onBehalf":"unit:2","rules":"sha256:00","schema":2,"seq":7,"stream":"proposal/\(id.text)","streamSeq":3,\
            "subject":"\(id.text)","type":"ProposalSubmitted","v":1}
            """
        #expect(String(decoding: try full.encode(), as: UTF8.self) == expected)
    }

    @Test func `an entry comes back equal from its bytes`() throws {
        Property.holds { random, seed in
            let envelope = random.envelope()
            let bytes = try envelope.encode()
            #expect(try Envelope(decoding: bytes) == envelope, seed)
            #expect(bytes.count <= Envelope.maximumSize, seed)
        }
    }

    /// The refusal of the full entry after its object was changed.
    private func refused(_ change: (inout JSONObject) -> Void) throws -> EntryError? {
        guard case .object(var object) = try CanonicalJSON.decode(try full.encode()) else { return nil }
        change(&object)
        let bytes = try CanonicalJSON.encode(.object(object))
        do throws(EntryError) {
            _ = try Envelope(decoding: bytes)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: ["actor", "at", "data", "id", "log", "on", "schema", "seq", "stream", "streamSeq", "type", "v"])
    func `an entry without a required field is refused by the field's name`(field: String) throws {
        let error = try refused { $0[field] = nil }
        #expect(error?.code == "missing-field")
        #expect(error?.field == field)
    }

    @Test(arguments: ["_sd", "cause", "onBehalf", "rules", "subject"])
    func `an entry without an optional field is taken, but null is no absence`(field: String) throws {
        #expect(try refused { $0[field] = nil } == nil)
        let error = try refused { $0[field] = JSONValue.null }
        #expect(error?.code == "invalid-field")
        #expect(error?.field == field)
    }

    @Test func `a field that this version does not know is refused`() throws {
        #expect(try refused { $0["extra"] = 1 }?.code == "unknown-field")
    }

    private static let wrongForms: [(field: String, value: JSONValue)] = [
        ("v", 2), ("v", "1"), ("seq", -1), ("streamSeq", -1), ("schema", 0), ("schema", 4_294_967_296), ("id", "1"),
        ("type", "proposalSubmitted"), ("type", ""), ("type", "Proposal-Submitted"), ("type", "Đề"), ("stream", "proposal"),
        ("stream", "Proposal/01900000-0000-7000-8000-000000000001"), ("at", "2026-11-24T01:50:51Z"), ("on", "2026-02-30"),
        ("actor", ""), ("actor", "a\nb"), ("log", ""), ("onBehalf", ""), ("rules", ""), ("data", []), ("_sd", []), ("_sd", ["x"]),
        ("_sd", [1]), ("subject", "01900000-0000-7000-8000-00000000000A"),
    ]

    @Test(arguments: wrongForms)
    func `a field of another form is refused by its name`(field: String, value: JSONValue) throws {
        let error = try refused { $0[field] = value }
        #expect(error?.code == "invalid-field")
        #expect(error?.field == field)
    }

    @Test func `commitments are sorted when an entry is made, and unsorted or doubled ones are refused`() throws {
        let other = "A" + commitment.dropFirst()
        let made = Envelope(full.draft, log: "l", seq: 0, streamSeq: 0, at: full.at, commitments: [commitment, other])
        #expect(made.sd == [other, commitment])
        #expect(try refused { $0["_sd"] = [.string(commitment), .string(other)] }?.field == "_sd")
        #expect(try refused { $0["_sd"] = [.string(commitment), .string(commitment)] }?.field == "_sd")
    }

    @Test func `what is no object is no entry`() {
        for json in ["[]", "1", "null", ""] {
            #expect(refusal { () throws(EntryError) in _ = try Envelope(decoding: Array(json.utf8)) } == "json-syntax")
        }
    }
}

import Entry
import EventLog
import Foundation
import Publishing
import TransparencyLog

/// A log in memory whose entries follow from their positions, and its published folders: as large as a test wants, without a database.
struct SampleLog: EntrySource {
    static let origin = "sample.sovang.example/log"

    let signer: NoteSigner
    let witness: Cosigner
    /// The first position whose entries differ from those of another log of the same seed; nil for no difference.
    var forkedAt: Int64?

    init(forkedAt: Int64? = nil) throws {
        signer = try NoteSigner(name: KeyName(Self.origin), seed: [UInt8](repeating: 21, count: 32))
        witness = try Cosigner(name: KeyName("front.example/witness"), seed: [UInt8](repeating: 22, count: 32))
        self.forkedAt = forkedAt
    }

    /// Trusts the log and asks for the witness.
    func policy(quorum: Bool = true) throws -> TrustPolicy {
        let name = try PolicyName("front")
        return try TrustPolicy(
            logs: [PolicyLog(key: signer.verifierKey)], witnesses: [PolicyWitness(name: name, key: witness.verifierKey)],
            quorum: quorum ? name : nil)
    }

    /// The bytes of the entry at a position: every stream has three.
    func entry(_ seq: Int64) throws -> [UInt8] {
        let stream = StreamID(kind: "note", id: Self.id(seq / 3, 0x7000))
        let data: JSONObject = ["note": .string(forkedAt.map { seq >= $0 } == true ? "khác" : "một việc"), "row": .integer(seq)]
        let draft = EventDraft(
            id: Self.id(seq, 0x7001), type: seq % 5 == 0 ? "NoteOpened" : "Noted", stream: stream, on: Day(iso: "2026-03-02")!,
            actor: "tester", data: data)
        return try EntryTemplate(draft, log: Self.origin, commitments: []).complete(
            at: Instant(microseconds: 1_780_000_000_000_000 + seq / 2), seq: seq, streamSeq: seq % 3)
    }

    private static func id(_ number: Int64, _ version: UInt64) -> UUID {
        let halves = (version.bigEndian, (0x8000_0000_0000_0000 | UInt64(number)).bigEndian)
        return withUnsafeBytes(of: halves) { UUID(bytes: $0)! }
    }

    func read(from seq: Int64, limit: Int) async throws -> EntryPage {
        var (bytes, ends): ([UInt8], [Int]) = ([], [])
        for position in seq..<seq + Int64(limit) {
            bytes += try entry(position)
            ends.append(bytes.count)
        }
        return try EntryPage(bytes: bytes, ends: ends)
    }

    /// A head of a store's present tree, cosigned if so wanted.
    func head(_ store: TileStore, cosigned: Bool = true, time: UInt64 = 1_800_000_000) async throws -> SignedNote {
        let checkpoint = try Checkpoint(origin: LogOrigin(Self.origin), size: UInt64(await store.size), root: await store.root)
        let note = try checkpoint.signed(by: [signer])
        return cosigned ? try note.adding([try witness.cosign(note.text, time: time)]) : note
    }

    /// Publishes the first entries into a folder, beginning with what is there.
    @discardableResult
    func publish(_ size: Int64, in folder: URL, cosigned: Bool = true) async throws -> SignedNote {
        let store = TileStore(folder: folder)
        try await store.resume(upTo: size)
        let last = await store.size
        try await store.extend(to: size, from: self)
        let note = try await head(store, cosigned: cosigned)
        try await store.release(note, replacing: last)
        return note
    }
}

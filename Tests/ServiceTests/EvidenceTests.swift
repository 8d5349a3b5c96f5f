import Entry
import EventLog
import Foundation
import HTTPTypes
import Publishing
import Testing
import TransparencyLog

@testable import Service

/// What a daemon shows of the published log.
struct EvidenceTests {
    private static let origin = "sonla.gov.vn/so-vang/demo"

    /// A log of so many entries, published into a folder that goes with the test.
    private static func published(_ count: Int, _ body: (Evidence, SignedHead) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sovang-evidence-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let now: @Sendable () -> Instant = { Instant(rfc3339: "2026-11-24T08:00:00.000000Z")! }
        let log = InMemoryEventLog(
            origin: origin, environment: LogEnvironment(now: now, salt: { [UInt8](repeating: 1, count: 16) }))
        let events = (0..<count).map { _ in
            EventDraft(
                id: UUID(), type: "Noted", schema: 1, stream: StreamID(kind: "note", id: UUID()), subject: nil,
                on: Day(iso: "2026-03-02")!, actor: "tester", onBehalf: nil, cause: nil, rules: nil, data: [:], personal: [])
        }
        _ = try await log.append(AppendRequest(id: RequestID("published")!, events: events))
        let store = TileStore(folder: folder)
        try await store.extend(to: Int64(count), from: log)
        let signer = try NoteSigner(name: KeyName(origin), seed: [UInt8](repeating: 3, count: 32))
        let cosigner = try Cosigner(name: KeyName("mttq.sonla.example"), seed: [UInt8](repeating: 4, count: 32))
        let checkpoint = try Checkpoint(origin: LogOrigin(origin), size: UInt64(count), root: await store.root)
        let head = try SignedHead(note: checkpoint.signed(by: [signer]), signedAt: now())
        try await store.release(head.note, replacing: 0)
        let board = PublicationBoard()
        board.update { notice in
            notice.head = head
            notice.releasedAt = now()
        }
        let front = try PolicyWitness(name: PolicyName("mttq"), key: cosigner.verifierKey)
        let policy = try TrustPolicy(
            logs: [PolicyLog(key: signer.verifierKey)], witnesses: [front], quorum: PolicyName("mttq"))
        try await body(Evidence(board: board, store: store, keys: [signer.verifierKey], policy: policy), head)
    }

    @Test func `checkpoint and tiles are served with the headers that they need, and lead to the root`() async throws {
        try await Self.published(300) { evidence, head in
            let client = try HTTPTestClient(evidence: evidence)
            let checkpoint = try await client.send(.get, "/log/checkpoint")
            #expect(checkpoint.status == 200 && checkpoint.bytes == head.note.bytes)
            #expect(checkpoint.header("Content-Type") == "text/plain; charset=utf-8")
            #expect(checkpoint.header("Cache-Control") == "no-cache")
            var set = HashTileSet(treeSize: 300)
            for coordinate in TileCoordinate.needed(for: Frontier.nodes(size: 300), treeSize: 300) {
                let tile = try await client.send(.get, "/log/\(coordinate.path)")
                #expect(tile.status == 200 && tile.header("Content-Type") == "application/octet-stream")
                #expect(tile.header("Cache-Control")?.contains("immutable") == true)
                set.insert(try HashTile(coordinate, bytes: tile.bytes))
            }
            #expect(try Frontier(size: 300, source: set).root == head.root)
        }
    }

    @Test func `entries are not served, and no spelling of a path leads out of the tiles`() async throws {
        try await Self.published(300) { evidence, _ in
            let client = try HTTPTestClient(evidence: evidence)
            let entries = try await client.send(.get, "/log/tile/entries/000")
            #expect(entries.status == 403)
            #expect(try entries.json()["code"] == "entries-not-served")
            for path in [
                "tile/entries/000.p/44/../../000", "tile/0/../entries/000", "tile/0/%2e%2e/entries/000", "tile/00/000",
                "tile/0/0",
                "tile/0/x000/000", "tile/64/000", "tile/0/001.p/300", "tile/0/000.p/256", "tile", "tile/", "tile/0/000/",
                "../keys/log.key", "tile/0/000%00",
            ] {
                let status = try await client.send(.get, "/log/\(path)").status
                #expect([400, 403, 404].contains(status), "\(path)")
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `the page shows head, witnesses and what they prove in six sentences`(language: Language) async throws {
        try await Self.published(12) { evidence, head in
            evidence.board.update { notice in
                notice.witnessed = head
                notice.witnessedSize = 12
                notice.witnesses["mttq.sonla.example"] = .init(size: 12, time: 1_795_500_000)
            }
            let client = try HTTPTestClient(evidence: evidence)
            let page = try await client.send(.get, "/evidence?lang=\(language.rawValue)", headers: ["Accept": "text/html"])
            #expect(page.status == 200)
            #expect(PageHTMLChecker(page.text).faults == [])
            for text in [head.root.base64, "mttq.sonla.example", evidence.keys[0].text] {
                #expect(page.text.replacingOccurrences(of: "&#43;", with: "+").contains(text), "\(text)")
            }
            for number in 1...6 {
                #expect(page.text.contains(MessageCatalogue.embedded.text("evidence-proves-\(number)", language).prefix(40)))
            }
        }
    }

    @Test func `an alarm of a witness and a fault of signing are shown where people and programs look`() async throws {
        try await Self.published(12) { evidence, _ in
            evidence.board.update { notice in
                notice.fault = "root-mismatch"
                notice.witnesses["mttq.sonla.example"] = .init()
                notice.witnesses["mttq.sonla.example"]?.fault = "witness-inconsistent"
                notice.witnesses["mttq.sonla.example"]?.isAlarm = true
            }
            let client = try HTTPTestClient(evidence: evidence)
            let page = try await client.send(.get, "/evidence?lang=en", headers: ["Accept": "text/html"])
            #expect(page.text.contains("Signing has stopped") && page.text.contains("REFUSES"))
            let metrics = try await client.send(.get, "/metrics").text
            #expect(metrics.contains("sovang_publishing_fault 1") && metrics.contains("sovang_witness_alarms 1"))
            let readiness = try await client.send(.get, "/readyz")
            #expect(readiness.status == 200)
            #expect(try readiness.json()["publishingFault"] == "root-mismatch" && readiness.json()["status"] == "degraded")
            evidence.board.update { $0.fault = nil }
            let alarmed = try await client.send(.get, "/readyz").json()
            #expect(alarmed["status"] == "degraded" && alarmed["witnessAlarms"] == ["mttq.sonla.example"])
        }
    }

    @Test func `an event says whether it is sequenced, published or witnessed`() async throws {
        try await Self.published(12) { evidence, _ in
            let path = "/proposals/\(HTTPTestBook.proposalID.text)?lang=en"
            let without = try await HTTPTestClient().send(.get, path, headers: ["Accept": "text/html"])
            #expect(!without.text.contains("· published"))
            for (size, word) in [(Int64(0), "· sequenced"), (1_000_000, "· witnessed")] {
                evidence.board.update { notice in
                    notice.head = nil
                    notice.witnessedSize = size
                }
                let page = try await HTTPTestClient(evidence: evidence).send(.get, path, headers: ["Accept": "text/html"])
                #expect(page.text.contains(word))
            }
            let events = try await HTTPTestClient(evidence: evidence).send(
                .get, "/api/v1/proposals/\(HTTPTestBook.proposalID.text)/events")
            #expect(events.text.contains("\"state\":\"witnessed\""))
        }
    }
}

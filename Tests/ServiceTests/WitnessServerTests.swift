import Entry
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOEmbedded
import Publishing
import Synchronization
import Testing
import TransparencyLog

@testable import Service

/// The network side of a witness, as C2SP tlog-witness has it.
struct WitnessServerTests {
    private static let origin = "sonla.gov.vn/so-vang<thử>"

    /// A witness in a folder of its own, and a log that it knows.
    private final class House {
        let folder: URL
        let signer: NoteSigner
        let witness: WitnessFolder
        private let responder: RouterResponder<WebRequestContext>
        private let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

        init() throws {
            folder = FileManager.default.temporaryDirectory.appendingPathComponent("sovang-witness-\(UUID().uuidString)")
            signer = try NoteSigner(name: KeyName(WitnessServerTests.origin), seed: [UInt8](repeating: 1, count: 32))
            _ = try WitnessSetup.makeKey(folder, name: "front.example/w", seed: [UInt8](repeating: 2, count: 32))
            try WitnessSetup.add(signer.verifierKey, of: WitnessServerTests.origin, to: folder)
            witness = try WitnessFolder(folder)
            responder = WitnessServer.router(witness, now: { 1_800_000_000 }, logger: logger).buildResponder()
        }

        deinit { try? FileManager.default.removeItem(at: folder) }

        func send(_ method: HTTPRequest.Method, _ path: String, _ body: [UInt8] = []) async throws -> HTTPTestAnswer {
            let head = HTTPRequest(method: method, scheme: "http", authority: "10.0.0.5:8090", path: path)
            let request = Request(head: head, body: .init(buffer: ByteBuffer(bytes: body)))
            let channel = EmbeddedChannel()
            let context = WebRequestContext(source: ApplicationRequestContextSource(channel: channel, logger: logger))
            let response = try await responder.respond(to: request, context: context)
            let collected = HTTPTestBody()
            try await response.body.write(collected)
            return HTTPTestAnswer(status: response.status.code, headers: response.headers, bytes: collected.bytes.withLock { $0 })
        }

        func request(size: UInt64, old: UInt64, leaf: [UInt8] = []) throws -> [UInt8] {
            var frontier = Frontier()
            for _ in 0..<size { frontier.append(.leaf(leaf)) }
            let note = try Checkpoint(origin: LogOrigin(WitnessServerTests.origin), size: size, root: frontier.root).signed(by: [
                signer
            ])
            return try AddCheckpointRequest(oldSize: old, proof: [], checkpoint: note).bytes
        }
    }

    @Test func `a head is cosigned, served again and shown`() async throws {
        let house = try House()
        let answer = try await house.send(.post, "/add-checkpoint", house.request(size: 1, old: 0))
        #expect(answer.status == 200 && answer.headers[.contentType] == "text/plain; charset=utf-8")
        let line = try #require(try NoteSignature.lines(decoding: answer.bytes).first)
        #expect(line.name.description == "front.example/w")
        let page = try await house.send(.get, "/")
        let text = String(decoding: page.bytes, as: UTF8.self)
        #expect(page.status == 200 && text.contains("front.example/w+") && text.contains("so-vang&lt;thử&gt;"))
        #expect(!text.contains("<thử>") && text.contains("Bên làm chứng") && text.contains("witness of the golden book"))
        let hash = TreeHash.origin(Self.origin)
        let note = try await house.send(.get, "/\(hash)/checkpoint")
        #expect(note.status == 200)
        #expect(try SignedNote(decoding: note.bytes).signatures.count == 2)
        #expect(try await house.send(.get, "/\(String(repeating: "0", count: 64))/checkpoint").status == 404)
    }

    @Test func `refusals have the statuses and bodies of the protocol`() async throws {
        let house = try House()
        #expect(try await house.send(.post, "/add-checkpoint", house.request(size: 2, old: 0)).status == 200)
        let conflict = try await house.send(.post, "/add-checkpoint", house.request(size: 2, old: 0))
        #expect(conflict.status == 409 && conflict.headers[.contentType] == "text/x.tlog.size")
        #expect(conflict.bytes == Array("2\n".utf8))
        #expect(try await house.send(.post, "/add-checkpoint", house.request(size: 2, old: 2, leaf: [1])).status == 422)
        #expect(try await house.send(.post, "/add-checkpoint", Array("?".utf8)).status == 400)
        #expect(try await house.send(.post, "/add-checkpoint", [UInt8](repeating: 0x41, count: 1_000_001)).status == 413)
        let page = String(decoding: try await house.send(.get, "/").bytes, as: UTF8.self)
        #expect(page.contains("BÁO ĐỘNG"))
    }
}

extension TreeHash {
    /// The SHA-256 of an origin, in hexadecimal.
    fileprivate static func origin(_ origin: String) -> String {
        Digest256.hex(Array(origin.utf8))
    }
}

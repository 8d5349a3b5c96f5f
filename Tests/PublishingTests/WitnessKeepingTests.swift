import Foundation
import Publishing
import Testing
import TransparencyLog

/// What a witness keeps of the requests that it refused, when somebody sends it all that he can.
@Suite(.timeLimit(.minutes(5))) struct WitnessKeepingTests {
    private static let origin = "keep.sovang.example/log"

    private let signer: NoteSigner
    private let folder: TemporaryFolder

    init() throws {
        signer = try NoteSigner(name: KeyName(Self.origin), seed: [UInt8](repeating: 31, count: 32))
        folder = try TemporaryFolder()
        _ = try WitnessSetup.makeKey(folder.url, name: "front.example/keep", seed: [UInt8](repeating: 32, count: 32))
        try WitnessSetup.add(signer.verifierKey, of: Self.origin, to: folder.url)
    }

    /// A request for a head that the log signed, of a tree that only its mark tells from another one.
    private func request(_ size: UInt64, from old: UInt64, mark: Int = 0, proof: [TreeHash] = []) throws -> AddCheckpointRequest {
        let head = try Checkpoint(origin: LogOrigin(Self.origin), size: size, root: .leaf(Array("\(size) \(mark)".utf8)))
        return try AddCheckpointRequest(oldSize: old, proof: proof, checkpoint: head.signed(by: [signer]))
    }

    private func requests(in kind: RefusedKind) throws -> [String] {
        try folder.files().filter { $0.hasPrefix("\(kind.rawValue)/") && $0.hasSuffix(".request") }
    }

    private func bytes(in kind: RefusedKind) throws -> Int {
        try folder.files().filter { $0.hasPrefix("\(kind.rawValue)/") }.reduce(0) { try $0 + folder.bytes($1).count }
    }

    @Test func `junk takes no more room than it is given, and the oldest of it goes first`() async throws {
        let limit = RefusedKind.Limit(count: 5, bytes: 2_500_000)
        let witness = try WitnessFolder(folder.url, limit: { $0 == .unsigned ? limit : $0.limit })
        for number in 0..<40 {
            let junk =
                Array("old 0\n\njunk \(number)\n".utf8) + [UInt8](repeating: 0x41, count: number.isMultiple(of: 2) ? 9 : 900_000)
            #expect(try await witness.answer(junk, time: UInt64(1_000 + 60 * number)).status == 400)
            #expect(try requests(in: .unsigned).count <= 5 && bytes(in: .unsigned) <= 2_500_000)
        }
        let last = Array("old 0\n\njunk 39\n".utf8)
        #expect(try requests(in: .unsigned).contains { try folder.bytes($0).starts(with: last) })
        let count = try requests(in: .unsigned).count
        #expect(await witness.status().refused == count)
    }

    @Test func `a body that is longer than any request is kept in part`() async throws {
        let witness = try WitnessFolder(folder.url)
        #expect(try await witness.answer([UInt8](repeating: 0x41, count: 3_000_000), time: 60).status == 400)
        #expect(try bytes(in: .unsigned) < 1_010_000)
    }

    @Test func `junk is written sixty times a minute at most, since each time the log waits for the disk`() async throws {
        let witness = try WitnessFolder(folder.url)
        for number in 0..<100 { _ = try await witness.answer(Array("junk \(number)".utf8), time: 6_000) }
        #expect(try requests(in: .unsigned).count == 60)
        _ = try await witness.answer(Array("junk of the next minute".utf8), time: 6_060)
        #expect(try requests(in: .unsigned).count == 61)
    }

    @Test func `junk pushes out nothing that the log signed`() async throws {
        let witness = try WitnessFolder(folder.url, limit: { _ in RefusedKind.Limit(count: 3, bytes: 1 << 20) })
        #expect(try await witness.answer(request(10, from: 0).bytes, time: 50).status == 200)
        let (conflict, bad, fork) = (try request(12, from: 3), try request(12, from: 10), try request(10, from: 10, mark: 1))
        #expect(try await witness.answer(conflict.bytes, time: 51).status == 409)
        #expect(try await witness.answer(bad.bytes, time: 51).status == 422)
        #expect(try await witness.answer(fork.bytes, time: 51).status == 422)
        for number in 0..<50 { _ = try await witness.answer(Array("junk \(number)".utf8), time: UInt64(60 * number + 60)) }
        for (kind, request) in [(RefusedKind.signed, conflict), (.unproven, bad), (.fork, fork)] {
            #expect(try requests(in: kind).map { try folder.bytes($0) } == [request.bytes], "\(kind)")
        }
    }

    @Test func `a head is kept once, however often and with whatever else it is sent again`() async throws {
        let witness = try WitnessFolder(folder.url)
        #expect(try await witness.answer(request(10, from: 0).bytes, time: 50).status == 200)
        let stranger = try NoteSigner(name: KeyName(Self.origin), seed: [UInt8](repeating: 1, count: 32))
        for number in 0..<30 {
            let bad = try request(12, from: 10, proof: [.leaf([UInt8(number)])])
            let padding = try stranger.sign(bad.checkpoint.text + [UInt8(number)])
            let sent = try AddCheckpointRequest(
                oldSize: 10, proof: bad.proof, checkpoint: try bad.checkpoint.adding([padding]))
            #expect(try await witness.answer(sent.bytes, time: 51).status == 422)
        }
        #expect(try requests(in: .unproven).count == 1)
        let kept = try AddCheckpointRequest(decoding: folder.bytes(try #require(try requests(in: .unproven).first)))
        #expect(kept.checkpoint == (try request(12, from: 10).checkpoint))
    }

    @Test func `a bad proof for a head that was cosigned, or is cosigned later, is no evidence`() async throws {
        let witness = try WitnessFolder(folder.url)
        let second = Frontier.of([[1], [2]])
        func head(_ tree: Frontier) throws -> SignedNote {
            try Checkpoint(origin: LogOrigin(Self.origin), size: tree.size, root: tree.root).signed(by: [signer])
        }
        let first = try AddCheckpointRequest(oldSize: 0, proof: [], checkpoint: head(.of([[1]])))
        #expect(try await witness.answer(first.bytes, time: 50).status == 200)
        for (tree, kind) in [(Frontier.of([[1]]), RefusedKind.signed), (second, .unproven)] {
            let bad = try AddCheckpointRequest(oldSize: 1, proof: [.leaf([9]), .leaf([8])], checkpoint: head(tree))
            #expect(try await witness.answer(bad.bytes, time: 51).status == 422)
            #expect(try requests(in: kind).count == 1)
        }
        #expect(await witness.status().evidence == 1)
        let good = try AddCheckpointRequest(oldSize: 1, proof: [.leaf([2])], checkpoint: head(second))
        #expect(try await witness.answer(good.bytes, time: 52).status == 200)
        #expect(await witness.status().evidence == 0)
        #expect(try requests(in: .unproven).isEmpty)
    }

    @Test func `the first forks are kept for ever, whichever old size they were sent with`() async throws {
        let witness = try WitnessFolder(folder.url, limit: { _ in RefusedKind.Limit(count: 4, bytes: 1 << 20) })
        #expect(try await witness.answer(request(10, from: 0).bytes, time: 50).status == 200)
        for mark in 1...9 {
            let fork = try request(10, from: mark.isMultiple(of: 2) ? 10 : 7, mark: mark)
            #expect(try await witness.answer(fork.bytes, time: 51).status == (mark.isMultiple(of: 2) ? 422 : 409))
        }
        let first = try (1...4).map { try request(10, from: $0.isMultiple(of: 2) ? 10 : 7, mark: $0).bytes }
        #expect(try Set(requests(in: .fork).map { try folder.bytes($0) }) == Set(first))
        #expect(await witness.status().forks == 4)
        #expect(try requests(in: .signed).isEmpty)
    }

    @Test func `of heads that nothing proves the newest are kept`() async throws {
        let witness = try WitnessFolder(folder.url, limit: { _ in RefusedKind.Limit(count: 4, bytes: 1 << 20) })
        #expect(try await witness.answer(request(10, from: 0).bytes, time: 50).status == 200)
        for size in 11...19 { #expect(try await witness.answer(request(UInt64(size), from: 10).bytes, time: 51).status == 422) }
        let last = try (16...19).map { try request($0, from: 10).bytes }
        #expect(try Set(requests(in: .unproven).map { try folder.bytes($0) }) == Set(last))
    }

    @Test func `what an earlier run kept is counted, cut to the limits, and freed of what a crash left behind`() async throws {
        try FileManager.default.createDirectory(
            at: folder.url.appendingPathComponent("refused"), withIntermediateDirectories: true)
        for number in 0..<8 {
            try folder.write(Array("junk \(number)".utf8), to: "refused/400-\(number).request")
            try folder.write(Array("400\n".utf8), to: "refused/400-\(number).answer")
            let age = Date(timeIntervalSince1970: 1_700_000_000 + Double(number))
            for ending in ["request", "answer"] {
                try FileManager.default.setAttributes(
                    [.modificationDate: age],
                    ofItemAtPath: folder.url.appendingPathComponent("refused/400-\(number).\(ending)").path)
            }
        }
        try folder.write(Array("half".utf8), to: "refused/.400-9.request.1.new")
        let witness = try WitnessFolder(folder.url, limit: { _ in RefusedKind.Limit(count: 3, bytes: 1 << 20) })
        #expect(await witness.status().refused == 3)
        #expect(
            try folder.files().filter { $0.hasPrefix("refused/") }.sorted() == [
                "refused/400-5.answer", "refused/400-5.request", "refused/400-6.answer", "refused/400-6.request",
                "refused/400-7.answer", "refused/400-7.request",
            ])
    }

    @Test func `the folder of a witness that is sent everything stays within a hundred and twenty megabytes`() {
        let limits = RefusedKind.allCases.map(\.limit)
        #expect(limits.reduce(0) { $0 + $1.bytes } <= 120 << 20)
        #expect(limits.reduce(0) { $0 + $1.count } <= 20_000)
    }
}

extension Frontier {
    /// The tree over some entries.
    fileprivate static func of(_ entries: [[UInt8]]) -> Frontier {
        var tree = Frontier()
        for entry in entries { tree.append(.leaf(entry)) }
        return tree
    }
}

import Foundation
import Publishing
import TestSupport
import Testing
import TransparencyLog

/// The verification of a published log without its database.
@Suite(.timeLimit(.minutes(10))) struct FolderVerifierTests {
    private func fault(_ folder: URL, _ policy: TrustPolicy, old: SignedNote? = nil) async throws -> LogFault? {
        do {
            let verdict = try await FolderVerifier(folder, policy: policy, old: old).run()
            // A line that no known key vouches for is told too, though it proves nothing.
            return verdict.unknownSignatures > 0 ? LogFault(.headUnsigned, place: TileStore.checkpoint) : nil
        } catch let fault as LogFault {
            return fault
        }
    }

    @Test func `logs of every size at which the tiles change their form verify`() async throws {
        let (log, folder) = (try SampleLog(), try TemporaryFolder())
        let large: [Int64] = TestScale.isLong ? [65_535, 65_536, 65_537, 1_000_000] : [65_537]
        for size in [0, 1, 255, 256, 257, 511, 512, 5_000] + large {
            try await log.publish(size, in: folder.url)
            let verdict = try await FolderVerifier(folder.url, policy: log.policy()).run()
            #expect(verdict.size == size && verdict.witnessedSize == size && verdict.origin == SampleLog.origin)
            #expect(verdict.witnessedTime == 1_800_000_000 && verdict.unknownSignatures == 0)
        }
    }

    @Test func `a policy that asks for no witness makes no head a witnessed one`() async throws {
        let (log, folder) = (try SampleLog(), try TemporaryFolder())
        for cosigned in [false, true] {
            try await log.publish(cosigned ? 20 : 10, in: folder.url, cosigned: cosigned)
            let verdict = try await FolderVerifier(folder.url, policy: log.policy(quorum: false)).run()
            #expect(verdict.signedSize == (cosigned ? 20 : 10) && verdict.witnessedSize == nil && verdict.witnessedTime == nil)
        }
    }

    @Test func `every single byte that is damaged in an entry, a tile or a head is found with its place`() async throws {
        let (log, folder) = (try SampleLog(), try TemporaryFolder())
        try await log.publish(1_300, in: folder.url)
        let policy = try log.policy()
        var random = SeededRandom()
        let files = try folder.files()
        #expect(files.count == 14, "\(files)")
        for _ in 0..<TestScale.sample(of: 60, long: 1_000) {
            let path = files[Int.random(in: 0..<files.count, using: &random)]
            let whole = try folder.bytes(path)
            var bytes = whole
            let index = Int.random(in: 0..<bytes.count, using: &random)
            bytes[index] ^= UInt8.random(in: 1...255, using: &random)
            try folder.write(bytes, to: path)
            let fault = try await fault(folder.url, policy)
            #expect(fault?.place == path, "byte \(index) of \(path): \(String(describing: fault))")
            if path.hasPrefix("tile/entries/"), let fault, fault.kind == .entryAltered {
                let first = Int64(path.dropFirst("tile/entries/".count).prefix(3))! * 256
                #expect(fault.position.map { first..<first + 256 ~= $0 } == true)
            }
            try folder.write(whole, to: path)
        }
        #expect(try await fault(folder.url, policy) == nil)
    }

    @Test func `the entry that was altered is named`() async throws {
        let (log, folder) = (try SampleLog(), try TemporaryFolder())
        try await log.publish(600, in: folder.url)
        for position in [Int64(0), 77, 255, 256, 511, 512, 599] {
            let copy = try TemporaryFolder()
            try FileManager.default.removeItem(at: copy.url)
            try FileManager.default.copyItem(at: folder.url, to: copy.url)
            try Damage.rewrite(position, size: 600, in: copy)
            #expect(
                try await fault(copy.url, log.policy())
                    == LogFault(.entryAltered, position: position, place: Damage.bundle(of: position, size: 600)))
        }
    }

    @Test func `a missing file is named`() async throws {
        let (log, folder) = (try SampleLog(), try TemporaryFolder())
        try await log.publish(1_300, in: folder.url)
        for path in try folder.files() {
            let bytes = try folder.bytes(path)
            try FileManager.default.removeItem(at: folder.url.appendingPathComponent(path))
            let fault = try #require(try await fault(folder.url, log.policy()))
            #expect(fault.place == path && [.fileMissing, .headMissing].contains(fault.kind))
            try folder.write(bytes, to: path)
        }
    }

    @Test func `a head without its quorum is refused unless an earlier one has it`() async throws {
        let (log, folder) = (try SampleLog(), try TemporaryFolder())
        try await log.publish(300, in: folder.url, cosigned: false)
        #expect(try await fault(folder.url, log.policy())?.kind == .quorumMissing)
        #expect(try await fault(folder.url, log.policy(quorum: false)) == nil)
        let store = TileStore(folder: folder.url)
        let earlier = try TemporaryFolder()
        let witnessed = try await log.publish(200, in: earlier.url)
        try await store.releaseWitnessed(witnessed)
        let verdict = try await FolderVerifier(folder.url, policy: log.policy()).run()
        #expect(verdict.size == 300 && verdict.witnessedSize == 200 && verdict.heads == 2)
    }

    @Test func `a log that was rewritten whole and signed anew is betrayed by a head from last time`() async throws {
        let (log, forked) = (try SampleLog(), try SampleLog(forkedAt: 150))
        let (folder, other) = (try TemporaryFolder(), try TemporaryFolder())
        let old = try await log.publish(200, in: folder.url)
        try await forked.publish(400, in: other.url)
        #expect(try await fault(other.url, log.policy()) == nil)
        #expect(
            try await fault(other.url, log.policy(), old: old)
                == LogFault(.headDiffers, position: 0, end: 200, place: "--old"))
        try await log.publish(400, in: folder.url)
        #expect(try await fault(folder.url, log.policy(), old: old) == nil)
        let newer = try await log.publish(401, in: folder.url)
        #expect(
            try await fault(other.url, log.policy(), old: newer)
                == LogFault(.entryMissing, position: 400, end: 401, place: "checkpoint"))
    }

    @Test func `an entry that never was in order is named though all hashes agree`() async throws {
        let cases: [(LogFault.Kind, (Int64, [UInt8]) -> [UInt8])] = [
            (.entryUnreadable, { $0 == 40 ? Array("{}".utf8) : $1 }),
            (.entryOutOfPlace, { $0 == 40 ? Damage.replacing(#""seq":40"#, #""seq":41"#, $1) : $1 }),
            (.versionGap, { $0 == 40 ? Damage.replacing(#""streamSeq":1"#, #""streamSeq":2"#, $1) : $1 }),
            (.timeGoesBack, { $0 == 40 ? Damage.replacing(#""at":"20"#, #""at":"19"#, $1) : $1 }),
            (.entryOfOtherLog, { $0 == 40 ? Damage.replacing(SampleLog.origin, "other.example/log", $1) : $1 }),
        ]
        for (kind, change) in cases {
            let (log, folder) = (try SampleLog(), try TemporaryFolder())
            try await Damage.publish(log, 300, in: folder, change)
            let fault = try await fault(folder.url, log.policy())
            #expect(fault?.kind == kind && fault?.position == 40, "\(String(describing: fault))")
        }
    }
}

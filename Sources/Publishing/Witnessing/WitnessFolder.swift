package import Foundation
import PostgresClient
package import TransparencyLog

/// A witness: its key, the logs that it knows, the last head of each that it cosigned, and what it refused, in one folder of its machine.
///
/// ```
/// cosigner.key                   the private keys; 0400
/// logs                           the logs and their keys, as `log` lines of a C2SP tlog-policy
/// state/<SHA-256 of the origin>/ checkpoint: the last head, with the log's signatures and ours
/// refused/                       every request that was refused, with its answer
/// evidence/                      those that show a log which contradicts itself
/// ```
///
/// A cosignature is durable here before anybody else sees it, and one process at a time works on a folder. It works on a thread of its
/// own, since it waits for the disk.
package actor WitnessFolder {
    private let executor = ThreadExecutor(name: "witness")
    private let files: DurableFiles
    private let lock: FolderLock
    private let witness: Witness
    private let logs: [WitnessedLog]
    private let trial: @Sendable (Step) throws -> Void
    private var refusedCount: Int

    nonisolated package var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// Where a test may end the work: a crash leaves no more behind than such an end.
    package enum Step: Hashable, Sendable {
        /// The answer is known, and nothing is written.
        case decided
        /// The new state is durable, and nobody has the answer.
        case stored
    }

    /// The most requests that are kept without being evidence: whoever may send must not be able to fill the disk.
    package static let refusedLimit = 10_000

    static let keyName = "cosigner.key"
    static let logsName = "logs"

    /// Opens a folder that has a key.
    ///
    /// - Throws: ``WitnessFolderError`` or ``PublishingError``.
    package init(_ url: URL, trial: @escaping @Sendable (Step) throws -> Void = { _ in }) throws {
        files = DurableFiles(root: url)
        lock = try FolderLock(url)
        let cosigners = try LogKeyFile(url.appendingPathComponent(Self.keyName)).cosigners()
        logs = try WitnessSetup.logs(of: url)
        do {
            witness = try Witness(cosigners: cosigners, logs: logs)
        } catch {
            throw WitnessFolderError.damaged(file: Self.logsName, code: error.code)
        }
        self.trial = trial
        let kept = try? FileManager.default.contentsOfDirectory(atPath: url.appendingPathComponent("refused").path)
        refusedCount = (kept?.count ?? 0) / 2
    }

    deinit { executor.stop() }

    /// Answers a request of C2SP tlog-witness `add-checkpoint`; when it returns, the answer may be released.
    ///
    /// - Parameters:
    ///   - body: the octets of the request.
    ///   - time: the time in seconds since 1970.
    /// - Throws: ``PublishingError/file(operation:number:)`` if the state cannot be stored; then nothing must be released.
    package func answer(_ body: [UInt8], time: UInt64) throws -> WitnessAnswer {
        let answer = try decide(body, time: time)
        try trial(.decided)
        switch answer {
        case .cosigned(let state, _):
            guard let note = state.note else { break }
            let folder = Self.folder(of: state.origin)
            // The second says for ever that there was a first: a lost state must not be taken for a new log.
            try files.write([
                DurableFiles.File(path: "\(folder)/checkpoint", bytes: note.bytes),
                DurableFiles.File(path: "\(folder)/cosigned", bytes: Array("\(state.origin)\n".utf8)),
            ])
            try trial(.stored)
        case .refused(let refusal):
            try keep(body, refusal, answer, time: time)
        }
        return answer
    }

    private func decide(_ body: [UInt8], time: UInt64) throws -> WitnessAnswer {
        let known: Witness.KnownRequest
        do throws(WitnessRefusal) {
            known = try witness.request(decoding: body)
        } catch {
            return .refused(error)
        }
        do {
            return witness.answer(known, state: try state(of: known.log.origin), time: time)
        } catch let error as TransparencyError {
            return .refused(.failed(error))
        }
    }

    /// What was cosigned last of a log.
    private func state(of origin: LogOrigin) throws -> WitnessState {
        let folder = Self.folder(of: origin)
        guard let bytes = try files.read("\(folder)/checkpoint") else {
            guard try files.read("\(folder)/cosigned") == nil else {
                throw WitnessFolderError.damaged(file: "\(folder)/checkpoint", code: "file-missing")
            }
            return WitnessState(new: origin)
        }
        return try WitnessState(
            origin: origin, note: try SignedNote(decoding: bytes), cosigners: witness.verifierKeys)
    }

    private func keep(_ body: [UInt8], _ refusal: WitnessRefusal, _ answer: WitnessAnswer, time: UInt64) throws {
        let folder = refusal.isEvidence ? "evidence" : "refused"
        let name = "\(folder)/\(refusal.status)-\(TreeHash.leaf(body).hexadecimal.prefix(32))"
        guard try files.read("\(name).request") == nil else { return }
        if !refusal.isEvidence {
            guard refusedCount < Self.refusedLimit else { return }
            refusedCount += 1
        }
        let said = Array("\(refusal.status)\ntime \(time)\n".utf8) + answer.body
        try files.write([
            DurableFiles.File(path: "\(name).request", bytes: body), DurableFiles.File(path: "\(name).answer", bytes: said),
        ])
    }

    private static func folder(of origin: LogOrigin) -> String { "state/\(TreeHash.digest(origin.utf8).hexadecimal)" }
}

extension WitnessFolder {
    /// What the witness says of itself.
    package struct Status: Sendable {
        /// Its public keys.
        package var keys: [NoteVerifierKey]
        /// Each log that it knows.
        package var logs: [LogStatus]
        /// How many requests it keeps that show a log which contradicts itself.
        package var evidence: Int
        /// How many other requests it refused and keeps.
        package var refused: Int
    }

    /// What it cosigned of a log.
    package struct LogStatus: Sendable {
        /// The log.
        package var origin: LogOrigin
        /// The keys by which the log signs.
        package var keys: [NoteVerifierKey]
        /// The last head; nil before the first.
        package var checkpoint: Checkpoint?
        /// When it was cosigned last, in seconds since 1970.
        package var time: UInt64
        /// Whether the state is lost or damaged, so that nothing is cosigned.
        package var isDamaged: Bool
    }

    /// Says what was cosigned and refused.
    package func status() -> Status {
        let states = logs.map { log in
            let state = try? state(of: log.origin)
            return LogStatus(
                origin: log.origin, keys: log.keys, checkpoint: state?.checkpoint, time: state?.time ?? 0, isDamaged: state == nil
            )
        }
        let kept = try? FileManager.default.contentsOfDirectory(atPath: files.root.appendingPathComponent("evidence").path)
        return Status(keys: witness.verifierKeys, logs: states, evidence: (kept?.count ?? 0) / 2, refused: refusedCount)
    }

    /// The last cosigned head of the log with this SHA-256 of its origin, in lower-case hexadecimal; nil if there is none.
    package func checkpoint(originHash: String) -> [UInt8]? {
        guard let log = logs.first(where: { TreeHash.digest($0.origin.utf8).hexadecimal == originHash }) else { return nil }
        return (try? state(of: log.origin))?.note?.bytes
    }
}

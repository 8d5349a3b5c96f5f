package import Foundation
import PostgresClient
package import TransparencyLog

/// A witness: its key, the logs that it knows, the last head of each that it cosigned, and what it refused, in one folder of its machine.
///
/// ```
/// cosigner.key                   the private keys; 0400
/// logs                           the logs and their keys, as `log` lines of a C2SP tlog-policy
/// state/<SHA-256 of the origin>/ checkpoint: the last head, with the log's signatures and ours
/// refused/                       requests that no known log signed, with their answers: the newest
/// signed/                        signed heads that were refused for a reason that says nothing against the log: the newest
/// evidence/                      signed heads that were not shown to extend the last one
/// forks/                         signed heads of the last one's size with another root: for ever
/// ```
///
/// Of each kind no more is kept than its ``RefusedKind/limit``: whoever may send must not be able to fill the disk, nor to push out what
/// the log itself signed.
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
    private var refused: RefusedRequests

    nonisolated package var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// Where a test may end the work: a crash leaves no more behind than such an end.
    package enum Step: Hashable, Sendable {
        /// The answer is known, and nothing is written.
        case decided
        /// The new state is durable, and nobody has the answer.
        case stored
    }

    static let keyName = "cosigner.key"
    static let logsName = "logs"

    /// Opens a folder that has a key.
    ///
    /// - Parameters:
    ///   - url: the folder.
    ///   - limit: how much is kept of each kind of refused request.
    ///   - trial: for tests, see ``Step``.
    /// - Throws: ``WitnessFolderError`` or ``PublishingError``.
    package init(
        _ url: URL, limit: @escaping @Sendable (RefusedKind) -> RefusedKind.Limit = \.limit,
        trial: @escaping @Sendable (Step) throws -> Void = { _ in }
    ) throws {
        files = DurableFiles(root: url)
        lock = try FolderLock(url)
        let file = LogKeyFile(url.appendingPathComponent(Self.keyName))
        guard file.exists else { throw WitnessFolderError.keyMissing }
        let cosigners = try file.cosigners()
        logs = try WitnessSetup.logs(of: url)
        do {
            witness = try Witness(cosigners: cosigners, logs: logs)
        } catch {
            throw WitnessFolderError.damaged(file: Self.logsName, code: error.code)
        }
        self.trial = trial
        refused = RefusedRequests(files, limit: limit)
    }

    deinit { executor.stop() }

    /// Answers a request of C2SP tlog-witness `add-checkpoint`; when it returns, the answer may be released.
    ///
    /// - Parameters:
    ///   - body: the octets of the request.
    ///   - time: the time in seconds since 1970.
    /// - Throws: ``PublishingError/file(operation:number:)`` if the state cannot be stored; then nothing must be released.
    package func answer(_ body: [UInt8], time: UInt64) throws -> WitnessAnswer {
        let known: Witness.KnownRequest
        do throws(WitnessRefusal) {
            known = try witness.request(decoding: body)
        } catch {
            let answer = WitnessAnswer.refused(error)
            try trial(.decided)
            try keepUnsigned(body, answer, time)
            return answer
        }
        let (answer, state) = try decide(known, time: time)
        try trial(.decided)
        switch answer {
        case .cosigned(let next, _): try store(next)
        case .refused(let refusal): try keep(known, body, refusal, answer, state, time)
        }
        return answer
    }

    /// Decides, and tells by which state; nil if that cannot be read.
    private func decide(_ known: Witness.KnownRequest, time: UInt64) throws -> (WitnessAnswer, WitnessState?) {
        do {
            let state = try state(of: known.log.origin)
            return (witness.answer(known, state: state, time: time), state)
        } catch let error as TransparencyError {
            return (.refused(.failed(error)), nil)
        }
    }

    private func store(_ state: WitnessState) throws {
        guard let note = state.note else { return }
        let folder = Self.folder(of: state.origin)
        // The second says for ever that there was a first: a lost state must not be taken for a new log.
        try files.write([
            DurableFiles.File(path: "\(folder)/checkpoint", bytes: note.bytes),
            DurableFiles.File(path: "\(folder)/cosigned", bytes: Array("\(state.origin)\n".utf8)),
        ])
        try trial(.stored)
        // Now it is proven, whatever was sent with it before.
        refused.drop(.unproven, head: note.text)
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

    private func keep(
        _ known: Witness.KnownRequest, _ body: [UInt8], _ refusal: WitnessRefusal, _ answer: WitnessAnswer,
        _ state: WitnessState?,
        _ time: UInt64
    ) throws {
        guard let head = known.signedHead else { return try keepUnsigned(body, answer, time) }
        let kind: RefusedKind =
            if state?.isContradicted(by: known.checkpoint) == true {
                .fork
            } else {
                refusal.isEvidence && state?.isOf(known.checkpoint) != true ? .unproven : .signed
            }
        // Without what anybody could have added to it.
        let request = try AddCheckpointRequest(oldSize: known.request.oldSize, proof: known.request.proof, checkpoint: head)
        try refused.keep(kind, head: head.text, body: request.bytes, status: answer.status, answer: answer.body, time: time)
    }

    private func keepUnsigned(_ body: [UInt8], _ answer: WitnessAnswer, _ time: UInt64) throws {
        let start = Array(body.prefix(AddCheckpointRequest.maximumByteCount))
        try refused.keep(.unsigned, head: nil, body: start, status: answer.status, answer: answer.body, time: time)
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
        /// How many signed heads it keeps that contradict one that it had cosigned.
        package var forks: Int
        /// How many signed heads it keeps that were not shown to extend the last one.
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
        return Status(
            keys: witness.verifierKeys, logs: states, forks: refused.count(.fork), evidence: refused.count(.unproven),
            refused: refused.count(.unsigned) + refused.count(.signed))
    }

    /// The last cosigned head of the log with this SHA-256 of its origin, in lower-case hexadecimal; nil if there is none.
    package func checkpoint(originHash: String) -> [UInt8]? {
        guard let log = logs.first(where: { TreeHash.digest($0.origin.utf8).hexadecimal == originHash }) else { return nil }
        return (try? state(of: log.origin))?.note?.bytes
    }
}

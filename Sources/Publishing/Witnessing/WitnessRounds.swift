package import Logging
import PostgresClient
package import TransparencyLog

/// Asks the witnesses of the policy to cosign the heads that are released, each at its own pace.
///
/// No append, no head and no document ever waits for it. A conflict is tried again once, from the size that the witness knows; a head
/// that a witness finds inconsistent is an alarm and is never tried again; whatever else goes wrong is waited out.
package struct WitnessRounds: Sendable {
    /// The times of a round.
    package struct Pace: Sendable {
        /// The shortest time between two cosignatures of a witness.
        package var shortest = Duration.milliseconds(500)
        /// After how long a head that stands is cosigned again, so that its time stays fresh.
        package var refresh = Duration.seconds(3_600)
        /// The first pause after a failure; each further one is twice as long.
        package var pause = Duration.seconds(1)
        /// The longest pause.
        package var longestPause = Duration.seconds(60)

        /// The usual pace.
        package init() {}
    }

    private let policy: TrustPolicy
    private let door: any WitnessDoor
    private let ledger: HeadLedger
    private let store: TileStore
    private let board: PublicationBoard
    private let taker: CosignatureTaker
    private let pace: Pace
    private let logger: Logger

    /// Puts together what the rounds need.
    package init(
        policy: TrustPolicy, door: any WitnessDoor, ledger: HeadLedger, store: TileStore, board: PublicationBoard,
        pace: Pace = Pace(), logger: Logger
    ) {
        self.policy = policy
        self.door = door
        self.ledger = ledger
        self.store = store
        self.board = board
        taker = CosignatureTaker(policy: policy, ledger: ledger, store: store, board: board)
        self.pace = pace
        self.logger = logger
    }

    /// The witnesses that can be reached over the network.
    private var reachable: [PolicyWitness] { policy.witnesses.filter { $0.url != nil } }

    /// Whether any witness can be asked over the network, and so vouch for the last head.
    package var canVouch: Bool { !reachable.isEmpty }

    /// Asks all witnesses, at the start, whether they know a later head than the last one that is known here.
    ///
    /// Returns whether at least one knows the last head and nothing later. A witness that does not answer stops nobody.
    ///
    /// - Throws: ``PublishingError/databaseBehind(missing:signed:)`` or ``PublishingError/databaseBeside(signed:)``.
    package func vouch(for head: SignedHead) async throws -> Bool {
        let answers = await withTaskGroup(of: WitnessReply?.self) { group in
            for witness in reachable {
                group.addTask {
                    guard
                        let request = try? AddCheckpointRequest(
                            oldSize: UInt64(head.size), proof: [], checkpoint: head.note)
                    else { return nil }
                    return try? await door.addCheckpoint(request, to: witness)
                }
            }
            return await group.reduce(into: [WitnessReply]()) { replies, reply in
                if let reply { replies.append(reply) }
            }
        }
        for answer in answers {
            if answer.status == 422 { throw PublishingError.databaseBeside(signed: head.size) }
            if answer.status == 409, let known = try? WitnessAnswer.conflictSize(decoding: answer.body), known > UInt64(head.size)
            {
                throw PublishingError.databaseBehind(missing: Int64(known) - head.size, signed: Int64(known))
            }
        }
        return answers.contains { $0.status == 200 }
    }

    /// Asks until the task is cancelled.
    ///
    /// - Throws: `CancellationError`.
    package func run() async throws {
        await withTaskGroup(of: Void.self) { group in
            for witness in reachable {
                group.addTask { await attend(witness) }
            }
        }
        try Task.checkCancellation()
    }

    private func attend(_ witness: PolicyWitness) async {
        let clock = ContinuousClock()
        var (known, pause, asked) = (Int64(0), pace.pause, ContinuousClock.Instant?.none)
        while !Task.isCancelled {
            guard let head = board.current.head, head.size != known || asked.map({ clock.now > $0 + pace.refresh }) ?? true else {
                try? await Task.sleep(for: pace.shortest / 5)
                continue
            }
            do {
                known = try await ask(witness, to: head, from: min(known, head.size))
                (pause, asked) = (pace.pause, clock.now)
                try await Task.sleep(for: pace.shortest)
            } catch let refusal as Refusal where refusal.isAlarm {
                logger.critical(
                    "a witness refuses the log",
                    metadata: ["witness": "\(witness.name)", "error": "\(refusal.code)", "size": "\(head.size)"])
                note(witness, refusal.code, isAlarm: true)
                return
            } catch {
                let code = (error as? Refusal)?.code ?? "witness-unreachable"
                logger.warning("a witness does not cosign", metadata: ["witness": "\(witness.name)", "error": "\(code)"])
                note(witness, code, isAlarm: false)
                try? await Task.sleep(for: pause)
                pause = min(pause * 2, pace.longestPause)
            }
        }
    }

    private func note(_ witness: PolicyWitness, _ code: String, isAlarm: Bool) {
        board.update { notice in
            notice.witnesses[witness.key.name.description, default: .init()].fault = code
            notice.witnesses[witness.key.name.description, default: .init()].isAlarm = isAlarm
        }
    }

    /// Asks for a cosignature of a head by a proof from the size that the witness is thought to know; returns the size that it knows
    /// then.
    private func ask(_ witness: PolicyWitness, to head: SignedHead, from known: Int64) async throws -> Int64 {
        var reply = try await door.addCheckpoint(try await request(head, from: known), to: witness)
        if reply.status == 409 {
            guard let size = try? WitnessAnswer.conflictSize(decoding: reply.body) else { throw Refusal(code: "witness-answer") }
            guard size <= UInt64(head.size) else {
                // Another daemon may have taken the lead since: then its heads are recorded, and this one is merely behind.
                let recorded = try await ledger.last()?.size ?? 0
                throw Refusal(code: "witness-ahead", isAlarm: size > UInt64(recorded))
            }
            reply = try await door.addCheckpoint(try await request(head, from: Int64(size)), to: witness)
        }
        switch reply.status {
        case 200:
            do {
                try await taker.take(reply.body, over: head)
            } catch is TransparencyError {
                throw Refusal(code: "witness-signature")
            }
            return head.size
        case 422: throw Refusal(code: "witness-inconsistent", isAlarm: true)
        case 403: throw Refusal(code: "witness-untrusted")
        case 404: throw Refusal(code: "witness-origin")
        default: throw Refusal(code: "witness-\(reply.status)")
        }
    }

    private func request(_ head: SignedHead, from known: Int64) async throws -> AddCheckpointRequest {
        try await WitnessRequests(store: store).request(for: head, from: known)
    }

    private struct Refusal: Error {
        let code: String
        var isAlarm = false
    }
}

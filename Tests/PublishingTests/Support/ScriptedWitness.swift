import Foundation
import Publishing
import Synchronization
import TransparencyLog

/// A witness in this process, that first misbehaves as a test tells it, and then answers as the protocol asks.
final class ScriptedWitness: WitnessDoor {
    /// One misbehaviour.
    enum Turn: Sendable {
        /// Answers with a status and a body.
        case says(Int, String = "")
        /// Does not answer.
        case silence
        /// Cosigns with a key that nobody knows.
        case wrongKey
        /// Cosigns another head than the one it was shown.
        case otherHead
    }

    private struct State {
        var turns: [Turn]
        var state: WitnessState
        var statuses: [Int] = []
    }

    private struct Silence: Error {}

    let cosigner: Cosigner
    private let witness: Witness
    private let state: Mutex<State>

    init(log: NoteSigner, name: String = "front.sonla.example", turns: [Turn] = []) throws {
        let origin = LogOrigin(log.verifierKey.name)
        cosigner = try Cosigner(name: KeyName(name), seed: [UInt8](repeating: 5, count: 32))
        witness = try Witness(cosigners: [cosigner], logs: [WitnessedLog(origin: origin, keys: [log.verifierKey])])
        state = Mutex(State(turns: turns, state: WitnessState(new: origin)))
    }

    /// What it answered so far.
    var statuses: [Int] { state.withLock { $0.statuses } }

    /// The size of the last head that it cosigned.
    var size: UInt64 { state.withLock { $0.state.size } }

    /// The policy of whoever trusts the log under this witness.
    func policy(log: NoteSigner) throws -> TrustPolicy {
        let name = try PolicyName("front")
        let policyWitness = try PolicyWitness(
            name: name, key: cosigner.verifierKey, url: Array("http://127.0.0.1:9/".utf8))
        return try TrustPolicy(logs: [PolicyLog(key: log.verifierKey)], witnesses: [policyWitness], quorum: name)
    }

    func addCheckpoint(_ request: AddCheckpointRequest, to witness: PolicyWitness) async throws -> WitnessReply {
        try state.withLock { state in
            if let turn = state.turns.first {
                state.turns.removeFirst()
                let reply = try answer(turn, request)
                state.statuses.append(reply.status)
                return reply
            }
            let answer = self.witness.answer(
                try self.witness.request(decoding: request.bytes), state: state.state, time: UInt64(Date().timeIntervalSince1970))
            if case .cosigned(let next, _) = answer { state.state = next }
            state.statuses.append(answer.status)
            return WitnessReply(status: answer.status, body: answer.body)
        }
    }

    private func answer(_ turn: Turn, _ request: AddCheckpointRequest) throws -> WitnessReply {
        switch turn {
        case .says(let status, let body): return WitnessReply(status: status, body: Array(body.utf8))
        case .silence: throw Silence()
        case .wrongKey:
            let stranger = try Cosigner(name: cosigner.verifierKey.name, seed: [UInt8](repeating: 6, count: 32))
            return WitnessReply(status: 200, body: try stranger.cosign(request.checkpoint.text, time: 1_700_000_000).line)
        case .otherHead:
            let head = try request.checkpoint.checkpoint()
            let other = try Checkpoint(origin: head.origin, size: head.size + 1, root: .leaf([1]))
            return WitnessReply(status: 200, body: try cosigner.cosign(other.text, time: 1_700_000_000).line)
        }
    }
}

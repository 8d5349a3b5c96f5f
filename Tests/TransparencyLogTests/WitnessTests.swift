import Testing
import TransparencyLog

/// The witness's decisions, one for each status of the protocol.
@Suite struct WitnessTests {
    private let now = 1_800_000_000 as UInt64

    private func witness(_ logs: [NoteSigner], extensionLines: ExtensionLines = .refused) throws -> Witness {
        let log = try WitnessedLog(
            origin: LogOrigin(Keys.origin), keys: logs.map(\.verifierKey), extensionLines: extensionLines)
        return try Witness(cosigners: [Keys.witness(1), Keys.witness(2)], logs: [log])
    }

    private func fresh() throws -> WitnessState { WitnessState(new: try LogOrigin(Keys.origin)) }

    private func answer(
        _ witness: Witness, _ body: [UInt8], _ state: WitnessState, time: UInt64? = nil
    ) -> WitnessAnswer {
        do {
            return witness.answer(try witness.request(decoding: body), state: state, time: time ?? now)
        } catch {
            return .refused(error)
        }
    }

    private func cosigned(_ answer: WitnessAnswer) throws -> WitnessState {
        guard case .cosigned(let state, _) = answer else { throw Unexpected(answer: answer) }
        return state
    }

    private struct Unexpected: Error { let answer: WitnessAnswer }

    @Test func `a growing log is cosigned from nothing on and its state is its last head`() throws {
        let tree = try SignedTree(count: 70)
        let witness = try witness(tree.signers)
        var (state, size, time) = (try fresh(), 0, now)
        for next in [0, 1, 1, 2, 5, 64, 64, 65, 70] {
            let answer = answer(witness, try tree.request(size, next).bytes, state, time: time)
            #expect(answer.status == 200 && answer.contentType == "text/plain; charset=utf-8")
            state = try cosigned(answer)
            let note = try #require(state.note)
            #expect(state.size == UInt64(next) && state.time == time && note.signatures.count == 3)
            #expect(answer.body == note.signatures.dropFirst().flatMap(\.line))
            #expect(try note.verified(by: witness.verifierKeys + [Keys.log().verifierKey]).count == 3)
            let stored = try WitnessState(
                origin: state.origin, note: SignedNote(decoding: note.bytes), cosigners: witness.verifierKeys)
            #expect(stored == state)
            (size, time) = (next, time + 1)
        }
    }

    @Test func `each refusal has the status of the protocol`() throws {
        let tree = try SignedTree(count: 20)
        let forged = SignedTreeForgery(tree)
        let witness = try witness(tree.signers)
        let state = try cosigned(answer(witness, tree.request(0, 7).bytes, fresh()))
        func status(_ request: AddCheckpointRequest, _ state: WitnessState) -> Int {
            answer(witness, request.bytes, state).status
        }
        #expect(answer(witness, Array("old 7\n".utf8), state).status == 400)
        #expect(status(try AddCheckpointRequest(oldSize: 9, proof: [], checkpoint: tree.head(8)), state) == 400)
        var stranger = tree
        stranger.signers = [try Keys.log(5)]
        #expect(status(try stranger.request(7, 9), state) == 403)
        #expect(status(try forged.misSigned(7, 9), state) == 403)
        var other = tree
        other.origin = "another.example"
        other.signers = [try Keys.log(1, name: other.origin)]
        #expect(status(try other.request(7, 9), state) == 404)
        let conflict = answer(witness, try tree.request(6, 9).bytes, state)
        #expect(conflict.status == 409 && conflict.body == Array("7\n".utf8) && conflict.contentType == "text/x.tlog.size")
        #expect(try WitnessAnswer.conflictSize(decoding: conflict.body) == 7)
        #expect(status(try tree.request(0, 9), state) == 409)
        #expect(status(try tree.request(9, 9), state) == 409)
        #expect(status(try tree.request(5, 9), try fresh()) == 409)
        let proof = try tree.request(7, 9).proof
        #expect(status(try AddCheckpointRequest(oldSize: 7, proof: [], checkpoint: tree.head(9)), state) == 422)
        #expect(status(try AddCheckpointRequest(oldSize: 7, proof: proof, checkpoint: tree.head(10)), state) == 422)
        #expect(status(try AddCheckpointRequest(oldSize: 7, proof: proof, checkpoint: tree.head(7)), state) == 422)
        #expect(status(try AddCheckpointRequest(oldSize: 0, proof: proof, checkpoint: tree.head(9)), try fresh()) == 422)
        #expect(status(try forged.rewritten(7, 9), state) == 422)
        #expect(status(try forged.rewritten(7, 7), state) == 422)
        #expect(status(try forged.falseEmpty(), try fresh()) == 422)
        #expect(status(try tree.request(7, 9), state) == 200, "and after all of that the true head is still cosigned")
    }

    @Test func `only a signed contradiction is evidence`() throws {
        let tree = try SignedTree(count: 20)
        let witness = try witness(tree.signers)
        let state = try cosigned(answer(witness, tree.request(0, 7).bytes, fresh()))
        guard case .refused(let rewritten) = answer(witness, try SignedTreeForgery(tree).rewritten(7, 9).bytes, state),
            case .refused(let early) = answer(witness, try tree.request(6, 9).bytes, state)
        else { throw Unexpected(answer: .refused(.unknownOrigin)) }
        #expect(rewritten.isEvidence && !early.isEvidence)
        #expect("\(rewritten)".hasPrefix("old-root-mismatch: "))
        #expect("\(early)" == "conflict: The last cosigned size is 7. Prove from there and send again, once.")
    }

    @Test func `a cosignature is never earlier than the one before`() throws {
        let tree = try SignedTree(count: 9)
        let witness = try witness(tree.signers)
        let state = try cosigned(answer(witness, tree.request(0, 5).bytes, fresh()))
        let request = try tree.request(5, 9).bytes
        #expect(try cosigned(answer(witness, request, state, time: now - 60)).time == now)
        for time in [0, now - 61, now - 3_600, 1 << 63] {
            #expect(answer(witness, request, state, time: time) == .refused(.clock))
        }
        #expect(answer(witness, request, state, time: 0).status == 503)
    }

    @Test func `a log that changes its key goes on under either`() throws {
        var tree = try SignedTree(count: 9)
        let (before, after) = (try Keys.log(1), try Keys.log(2))
        let witness = try witness([before, after])
        var state = try fresh()
        for (size, signers) in [(3, [before]), (5, [before, after]), (9, [after])] {
            tree.signers = signers
            state = try cosigned(answer(witness, tree.request(Int(state.size), size).bytes, state))
            #expect(state.note?.signatures.count == signers.count + 2)
        }
    }

    @Test func `extension lines are cosigned only where they are configured`() throws {
        let tree = try SignedTree(count: 1)
        let text = try tree.checkpoint(1).text + Array("more\n".utf8)
        let note = try SignedNote(text: text, signatures: [Keys.log().sign(text)])
        let body = try AddCheckpointRequest(oldSize: 0, proof: [], checkpoint: note).bytes
        #expect(answer(try witness(tree.signers), body, try fresh()).status == 400)
        #expect(answer(try witness(tree.signers, extensionLines: .kept), body, try fresh()).status == 200)
    }

    @Test func `a state that the witness did not write is refused`() throws {
        let tree = try SignedTree(count: 9)
        let origin = try LogOrigin(Keys.origin)
        let (own, head) = (try Keys.witness(1), try tree.head(9))
        let good = try head.adding([own.cosign(head.text, time: 5)])
        #expect(try WitnessState(origin: origin, note: good, cosigners: [own.verifierKey]).time == 5)
        for (note, origin, key) in [
            (head, origin, own), (good, try LogOrigin("another"), own), (good, origin, try Keys.witness(2)),
            (try head.adding([own.cosign(tree.checkpoint(8).text, time: 5)]), origin, own),
        ] {
            #expect(refusal { try WitnessState(origin: origin, note: note, cosigners: [key.verifierKey]) } == .witnessState)
        }
    }

    @Test func `a witness is not configured twice for one log nor without keys`() throws {
        let log = try WitnessedLog(origin: LogOrigin("a"), keys: [Keys.log().verifierKey])
        #expect(refusal { try Witness(cosigners: [], logs: [log]) } == .signerKey)
        #expect(refusal { try Witness(cosigners: [Keys.witness(1)], logs: [log, log]) } == .duplicateKey)
        #expect(refusal { try Witness(cosigners: [Keys.witness(1), Keys.witness(1)], logs: [log]) } == .duplicateKey)
        #expect(refusal { try WitnessedLog(origin: log.origin, keys: []) } == .noTrustedSignature)
        #expect(refusal { try WitnessedLog(origin: log.origin, keys: [Keys.witness(1).verifierKey]) } == .keyType)
    }
}

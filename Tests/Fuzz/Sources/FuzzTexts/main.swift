import CLibFuzzer
import Foundation
import TransparencyLog

/// Whatever the parser that the first octet chooses takes, it gives back octet by octet.
func target(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let format = bytes.first else { return 0 }
    read(Array(bytes.dropFirst()), as: format)
    return 0
}

private func read(_ text: [UInt8], as format: UInt8) {
    switch format {
    case UInt8(ascii: "n"):
        guard let note = try? SignedNote(decoding: text) else { return }
        precondition(note.bytes == text, "a note has other bytes than its own")
        _ = try? note.verified(by: Trusted.keys)
        _ = try? Trusted.policy.evaluate(note)
        precondition((try? SignedNote(text: note.text, signatures: note.signatures)) == note, "a note read cannot be written")
    case UInt8(ascii: "c"):
        guard let checkpoint = try? Checkpoint(decoding: text, extensionLines: .kept) else { return }
        precondition(checkpoint.text == text, "a checkpoint has another text than its own")
        let isPlain = (try? Checkpoint(decoding: text)) != nil
        precondition(isPlain == checkpoint.extensionLines.isEmpty, "extension lines are not what they are")
    case UInt8(ascii: "p"):
        guard let proof = try? TLogProof(decoding: text) else { return }
        precondition(proof.bytes == text, "a proof has other bytes than its own")
        if (try? proof.verify(leaf: .empty, policy: Trusted.policy)) != nil {
            precondition(proof.index == 0 && proof.checkpoint.text == Trusted.head.text, "a forged proof verifies")
        }
    case UInt8(ascii: "y"):
        guard let policy = try? TrustPolicy(decoding: text) else { return }
        let again = try? TrustPolicy(decoding: policy.bytes)
        precondition(again == policy && again?.bytes == policy.bytes, "a policy changed on its way")
        _ = try? policy.evaluate(Trusted.head)
    case UInt8(ascii: "r"):
        guard let request = try? AddCheckpointRequest(decoding: text) else { return }
        precondition(request.bytes == text, "a request has other bytes than its own")
        answer(text)
    case UInt8(ascii: "l"):
        guard let lines = try? NoteSignature.lines(decoding: text) else { return }
        precondition(lines.flatMap(\.line) == text, "signature lines have other bytes than their own")
    case UInt8(ascii: "k"):
        guard let key = try? NoteVerifierKey(utf8: text) else { return }
        precondition(Array(key.text.utf8) == text, "a key has another text than its own")
    case UInt8(ascii: "s"):
        let string = String(decoding: text, as: UTF8.self)
        if let signer = try? NoteSigner(secretText: string) { precondition(signer.secretText == string) }
        if let cosigner = try? Cosigner(secretText: string) { precondition(cosigner.secretText == string) }
    default:
        return
    }
}

private func answer(_ body: [UInt8]) {
    do {
        let request = try Trusted.witness.request(decoding: body)
        let answer = Trusted.witness.answer(request, state: WitnessState(new: request.log.origin), time: 1)
        guard case .cosigned(let state, _) = answer else { return }
        precondition(state.note?.text == Trusted.head.text, "a head was cosigned that the log did not sign")
    } catch {
        precondition([400, 404].contains(error.status))
    }
}

/// A log of one leaf and its witness, whose keys the seeds are signed with.
private enum Trusted {
    static let name = try! KeyName("so-vang.example/trial")
    static let signer = try! NoteSigner(name: name, seed: [UInt8](repeating: 1, count: 32))
    static let cosigner = try! Cosigner(name: KeyName("witness-1.example"), seed: [UInt8](repeating: 101, count: 32))
    static let keys = [signer.verifierKey, cosigner.verifierKey]
    static let checkpoint = try! Checkpoint(origin: LogOrigin(name), size: 1, root: .empty)
    static let head = try! checkpoint.signed(by: [signer])
    static let policy = try! TrustPolicy(
        logs: [PolicyLog(key: signer.verifierKey)],
        witnesses: [PolicyWitness(name: PolicyName("w"), key: cosigner.verifierKey)])
    static let witness = try! Witness(
        cosigners: [cosigner], logs: [WitnessedLog(origin: LogOrigin(name), keys: [signer.verifierKey])])

    /// One seed for each format.
    static func seeds() throws -> [String: [UInt8]] {
        let cosigned = try head.adding([cosigner.cosign(head.text, time: 1_800_000_000)])
        let proof = try TLogProof(InclusionProof(index: 0, size: 1, hashes: []), checkpoint: cosigned, extra: [1, 2])
        let long = try TLogProof(
            InclusionProof(index: 0, size: 1, hashes: [.empty, .empty]), checkpoint: head)
        let group = try PolicyGroup(name: PolicyName("g"), threshold: 1, members: policy.witnesses.map(\.name))
        let grouped = try TrustPolicy(
            logs: policy.logs, witnesses: policy.witnesses, groups: [group], quorum: PolicyName("g"))
        let request = try AddCheckpointRequest(oldSize: 0, proof: [], checkpoint: head)
        let later = try AddCheckpointRequest(oldSize: 1, proof: [.empty], checkpoint: cosigned)
        return [
            "n-note": cosigned.bytes, "c-checkpoint": checkpoint.text, "p-proof": proof.bytes, "p-long": long.bytes,
            "y-policy": grouped.bytes, "r-request": request.bytes, "r-later": later.bytes,
            "l-lines": cosigned.signatures.flatMap(\.line), "k-key": Array(signer.verifierKey.text.utf8),
            "s-log": Array(signer.secretText.utf8), "s-witness": Array(cosigner.secretText.utf8),
        ]
    }
}

// `FuzzTexts --write-seeds FOLDER` writes them anew when a format changes.
if CommandLine.arguments.dropFirst().first == "--write-seeds", CommandLine.arguments.count == 3 {
    for (name, text) in try Trusted.seeds() {
        let file = URL(fileURLWithPath: CommandLine.arguments[2]).appendingPathComponent(name)
        try Data(Array(name.utf8.prefix(1)) + text).write(to: file)
    }
    exit(0)
}

var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
exit(LLVMFuzzerRunDriver(&count, &arguments, target))

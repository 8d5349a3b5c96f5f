/// The decisions of a witness, without its network and its store: what to answer to `add-checkpoint` (C2SP tlog-witness).
///
/// 1. ``request(decoding:)`` reads the body and says whose state is wanted.
/// 2. The caller loads that state.
/// 3. ``answer(_:state:time:)`` decides.
/// 4. The caller stores the new state if it is still the one that was loaded, and only then answers; if it is another, it
///    begins again at 2.
public struct Witness: Sendable {
    private let cosigners: [Cosigner]
    private let logs: [LogOrigin: WitnessedLog]

    /// How far its own last cosignature may be ahead of the clock, in seconds; less than that it repeats the last time.
    public static let clockTolerance: UInt64 = 60

    /// Configures a witness by its keys, each of which cosigns, and the logs that it knows.
    ///
    /// Throws `signer-key` if there is no key, `duplicate-key` if a log is listed twice or two keys cannot be told apart.
    public init(cosigners: [Cosigner], logs: [WitnessedLog]) throws(TransparencyError) {
        guard !cosigners.isEmpty else { throw TransparencyError(.signerKey) }
        let names = Set(cosigners.map { [$0.verifierKey.name.utf8, $0.verifierKey.keyID.hex] })
        guard names.count == cosigners.count, Set(logs.map(\.origin)).count == logs.count else {
            throw TransparencyError(.duplicateKey)
        }
        self.cosigners = cosigners
        self.logs = Dictionary(uniqueKeysWithValues: logs.map { ($0.origin, $0) })
    }

    /// The public keys of the witness.
    public var verifierKeys: [NoteVerifierKey] { cosigners.map(\.verifierKey) }

    /// A request whose form is right and whose log is known.
    public struct KnownRequest: Hashable, Sendable {
        /// The log, whose state is to be loaded.
        public let log: WitnessedLog

        /// The request.
        public let request: AddCheckpointRequest

        /// The head that it is about, unverified.
        public let checkpoint: Checkpoint
    }

    /// Reads a request's body; throws `malformed` (400) or `unknownOrigin` (404).
    public func request(decoding body: [UInt8]) throws(WitnessRefusal) -> KnownRequest {
        let request: AddCheckpointRequest
        let checkpoint: Checkpoint
        do throws(TransparencyError) {
            request = try AddCheckpointRequest(decoding: body)
            checkpoint = try request.checkpoint.checkpoint(extensionLines: .kept)
        } catch {
            throw .malformed(error)
        }
        guard let log = logs[checkpoint.origin] else { throw .unknownOrigin }
        guard checkpoint.extensionLines.isEmpty || log.extensionLines == .kept else {
            throw .malformed(TransparencyError(.extensionLines))
        }
        return KnownRequest(log: log, request: request, checkpoint: checkpoint)
    }

    /// Decides on a request, given the state of its log and the time in seconds since 1970.
    public func answer(_ known: KnownRequest, state: WitnessState, time: UInt64) -> WitnessAnswer {
        do throws(WitnessRefusal) {
            let signatures = try known.logSignatures()
            try known.checkExtends(state)
            return try cosign(known.request.checkpoint.text, signatures, after: state, time: time)
        } catch {
            return .refused(error)
        }
    }

    private func cosign(
        _ text: [UInt8], _ logSignatures: [NoteSignature], after state: WitnessState, time: UInt64
    ) throws(WitnessRefusal) -> WitnessAnswer {
        guard time > 0, time <= Decimal.maximum, time >= state.time || state.time - time <= Self.clockTolerance else {
            throw .clock
        }
        do throws(TransparencyError) {
            var own: [NoteSignature] = []
            for cosigner in cosigners {
                // A larger head never bears an earlier time than a smaller one: that would be a false statement.
                own.append(try cosigner.cosign(text, time: max(time, state.time)))
            }
            let note = try SignedNote(text: text, signatures: logSignatures + own)
            let next = try WitnessState(origin: state.origin, note: note, cosigners: verifierKeys)
            return .cosigned(next, lines: own.flatMap(\.line))
        } catch {
            throw .failed(error)
        }
    }
}

extension Witness.KnownRequest {
    /// The head with the log's own signatures alone; nil if no key of the log signed it, or if a signature that names one is not by it.
    ///
    /// Only the log can make another one: whoever sends a request again can change its other signature lines and its proof as he
    /// likes, but not this.
    public var signedHead: SignedNote? {
        (try? logSignatures()).flatMap { try? SignedNote(text: request.checkpoint.text, signatures: $0) }
    }

    /// The log's signatures on the head, one by each of its keys that signed; throws `untrusted` (403).
    fileprivate func logSignatures() throws(WitnessRefusal) -> [NoteSignature] {
        do throws(TransparencyError) {
            let verified = try request.checkpoint.verified(by: log.keys)
            return log.keys.compactMap { key in verified.first { $0.key == key }?.signature }
        } catch {
            throw .untrusted(error)
        }
    }

    /// Throws unless the head extends the witness's last one, in the order of the checks that the protocol gives.
    fileprivate func checkExtends(_ state: WitnessState) throws(WitnessRefusal) {
        guard state.origin == checkpoint.origin else { throw .failed(TransparencyError(.witnessState)) }
        guard request.oldSize <= checkpoint.size else { throw .malformed(TransparencyError(.sizeOrder)) }
        guard request.oldSize == state.size else { throw .conflict(size: state.size) }
        do throws(TransparencyError) {
            try checkpoint.checkEmptyTree()
            if let last = state.checkpoint, last.size > 0 {
                let proof = ConsistencyProof(oldSize: last.size, newSize: checkpoint.size, hashes: request.proof)
                try proof.check(oldRoot: last.root, newRoot: checkpoint.root)
            } else if !request.proof.isEmpty {
                throw TransparencyError(.proofLength)
            }
        } catch {
            throw .inconsistent(error)
        }
    }
}

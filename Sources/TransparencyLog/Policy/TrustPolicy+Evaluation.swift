extension TrustPolicy {
    /// Reads a signed head and tells what the policy sees in it, with or without a quorum.
    ///
    /// Throws what reading the head throws, `empty-tree-root`, `no-trusted-signature` if no listed key of that origin signed,
    /// and `invalid-signature` if any signature that names a known key is not by it: such a note is rejected whole.
    public func evaluate(
        _ note: SignedNote, extensionLines: ExtensionLines = .refused
    ) throws(TransparencyError) -> TrustVerdict {
        let checkpoint = try note.checkpoint(extensionLines: extensionLines)
        try checkpoint.checkEmptyTree()
        // A key of another log is known too: a signature that names it must hold, but says nothing about this origin.
        let verified = Set(try note.verified(by: logs.map(\.key)).map(\.key))
        let logKeys = logs.map(\.key).filter { verified.contains($0) && $0.name.utf8 == checkpoint.origin.utf8 }
        guard !logKeys.isEmpty else { throw TransparencyError(.noTrustedSignature) }
        var times: [PolicyName: UInt64] = [:]
        var cosigned: [TrustVerdict.CosignedBy] = []
        for witness in witnesses {
            for signature in note.signatures where witness.key.isNamed(by: signature) {
                guard let time = try witness.key.verify(signature, over: note.text).time else { continue }
                times[witness.name] = max(times[witness.name] ?? 0, time)
            }
            guard let time = times[witness.name] else { continue }
            cosigned.append(TrustVerdict.CosignedBy(witness: witness.name, key: witness.key, time: time))
        }
        return TrustVerdict(
            checkpoint: checkpoint, logKeys: logKeys, cosigned: cosigned,
            hasQuorum: hasQuorum(of: Set(times.keys)), quorumTime: quorumTime(times))
    }

    /// Opens a signed head that must have its quorum; throws as ``evaluate(_:extensionLines:)`` does, and `quorum-not-met`.
    public func open(_ note: SignedNote, extensionLines: ExtensionLines = .refused) throws(TransparencyError) -> TrustVerdict {
        let verdict = try evaluate(note, extensionLines: extensionLines)
        guard verdict.hasQuorum else { throw TransparencyError(.quorumNotMet) }
        return verdict
    }

    /// Whether these witnesses, by their names in the policy, make up the quorum.
    public func hasQuorum(of cosigners: Set<PolicyName>) -> Bool {
        guard let quorum else { return true }
        var witnessed = cosigners
        // Members are defined before their groups, so one pass settles all.
        for group in groups where group.members.count(where: witnessed.contains) >= group.threshold {
            witnessed.insert(group.name)
        }
        return witnessed.contains(quorum)
    }

    /// The note with those of a witness's answered signature lines that are by known witnesses over this very head.
    ///
    /// Lines by unknown keys, and wrong ones, are left out: one witness must not be able to spoil the note. Throws what
    /// ``NoteSignature/lines(decoding:)`` and ``SignedNote/adding(_:)`` throw, `no-trusted-signature` if no line is left.
    public func adding(answer lines: [UInt8], to note: SignedNote) throws(TransparencyError) -> SignedNote {
        let good = try NoteSignature.lines(decoding: lines).filter { signature in
            witnesses.contains { $0.key.isNamed(by: signature) && (try? $0.key.verify(signature, over: note.text)) != nil }
        }
        guard !good.isEmpty else { throw TransparencyError(.noTrustedSignature) }
        return try note.adding(good)
    }

    private func quorumTime(_ times: [PolicyName: UInt64]) -> UInt64? {
        guard quorum != nil else { return nil }
        return Set(times.values).filter { time in
            hasQuorum(of: Set(times.filter { $0.value >= time }.keys))
        }.max()
    }
}

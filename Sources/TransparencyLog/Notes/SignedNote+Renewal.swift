extension SignedNote {
    /// The note with signature lines that take the place of older ones by the same keys: a cosignature that was renewed, so that a
    /// head which stands for days does not grow without end.
    ///
    /// Throws as ``adding(_:)`` does.
    public func renewing(_ renewed: [NoteSignature]) throws(TransparencyError) -> SignedNote {
        let kept = signatures.filter { old in !renewed.contains { $0.name == old.name && $0.keyID == old.keyID } }
        guard !kept.isEmpty else { return try SignedNote(text: text, signatures: renewed) }
        return try SignedNote(text: text, signatures: kept).adding(renewed)
    }
}

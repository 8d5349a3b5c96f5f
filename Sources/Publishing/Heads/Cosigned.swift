package import TransparencyLog

/// A signature line of a witness on a head, with the time that it names.
package struct Cosigned: Hashable, Sendable {
    /// The name of the witness's key.
    package let witness: String

    /// When it cosigned, in seconds since 1970 by its own clock.
    package let time: Int64

    /// The signature line as the witness gave it.
    package let signature: NoteSignature

    /// States a cosignature.
    package init(witness: String, time: Int64, signature: NoteSignature) {
        self.witness = witness
        self.time = time
        self.signature = signature
    }
}

package import TransparencyLog

/// What a verification found that ended without a fault.
package struct LogVerdict: Hashable, Sendable {
    /// The origin of the log.
    package var origin: String

    /// How many entries were verified.
    package var size: Int64

    /// The root of the tree over them.
    package var root: TreeHash

    /// How many kept heads of different sizes the entries led to.
    package var heads = 0

    /// The heads outside of the database with which it was compared, by their place.
    package var outside: [String: Int64] = [:]

    /// The size of the newest head that the log signed; nil if none was ever signed.
    package var signedSize: Int64?

    /// The size of the newest head with the quorum of cosignatures; nil if there is none, no policy was given or it asks for no witness.
    package var witnessedSize: Int64?

    /// When a quorum had cosigned it, in seconds since 1970; nil if the policy asks for no witness.
    package var witnessedTime: UInt64?

    /// Whether signatures were checked, which takes a policy.
    package var signaturesChecked = false

    /// Whether they were checked by keys that lie beside the log, for want of a policy.
    package var trustsOwnKeys = false

    /// How many signature lines of the newest heads are by keys that the policy does not know: nothing can be said of them.
    package var unknownSignatures = 0

    /// What was found of the personal values.
    package var disclosures = DisclosureCount()

    /// States a verdict.
    package init(origin: String, size: Int64, root: TreeHash) {
        self.origin = origin
        self.size = size
        self.root = root
    }
}

extension TransparencyError {
    /// The closed list of refusals; the raw value is the stable code.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// The index is not that of a leaf of the tree.
        case indexOutsideTree = "index-outside-tree"
        /// The older tree is empty or larger than the newer one.
        case sizeOrder = "size-order"
        /// A proof has not the number of hashes that index and sizes ask for.
        case proofLength = "proof-length"
        /// The proof does not lead to the root of the older tree.
        case oldRootMismatch = "old-root-mismatch"
        /// The proof, or the tree, does not lead to the root.
        case rootMismatch = "root-mismatch"
        /// A head of size zero has another root than that of the empty tree.
        case emptyTreeRoot = "empty-tree-root"
        /// A tile that is needed was not supplied.
        case missingTile = "missing-tile"
        /// A tile has not the bytes that its width asks for, or cannot be of the tree.
        case tileContent = "tile-content"
        /// A path does not name a tile or an entry bundle.
        case tilePath = "tile-path"
        /// An entry is longer than 65,535 bytes, or a bundle has not between 1 and 256 entries.
        case bundleLimit = "bundle-limit"
        /// The bytes of an entry bundle are not its entries.
        case bundleContent = "bundle-content"
        /// The text is longer than the limit of its format.
        case textTooLong = "text-too-long"
        /// The text is not valid UTF-8, or holds a control character.
        case textCharacters = "text-characters"
        /// The text does not have the lines of its format.
        case textStructure = "text-structure"
        /// A line does not have the form that its place asks for.
        case lineForm = "line-form"
        /// A key name is empty, or holds a space, a plus or a control character.
        case keyName = "key-name"
        /// A verifier key is not well formed, or its ID is not that of its name and key.
        case verifierKey = "verifier-key"
        /// A private key's text is not well formed, or its ID is not that of its name and key.
        case signerKey = "signer-key"
        /// The key is of a type that is not used for this purpose.
        case keyType = "key-type"
        /// Two keys have the same name and ID, or the same key is listed twice.
        case duplicateKey = "duplicate-key"
        /// The note has more signatures than the limit.
        case tooManySignatures = "too-many-signatures"
        /// A signature by a known key does not verify.
        case invalidSignature = "invalid-signature"
        /// No signature is by a known key.
        case noTrustedSignature = "no-trusted-signature"
        /// A signature could not be made.
        case signingFailed = "signing-failed"
        /// The origin of a checkpoint is empty, or is not the name of the key that signs it.
        case origin = "origin"
        /// A checkpoint has extension lines.
        case extensionLines = "extension-lines"
        /// A number is not a decimal as the formats write it, or is out of range.
        case number = "number"
        /// A time is zero, or later than the formats can say.
        case time = "time"
        /// A policy uses a name before it is defined, twice, or not as it may be used.
        case policyName = "policy-name"
        /// A policy's threshold is not between 1 and the number of members.
        case policyThreshold = "policy-threshold"
        /// A policy has no quorum, or several.
        case policyQuorum = "policy-quorum"
        /// The cosignatures do not make up the quorum.
        case quorumNotMet = "quorum-not-met"
        /// The stored state of a witness is not one that it wrote.
        case witnessState = "witness-state"
    }
}

extension TransparencyError.Kind {
    var message: String {
        switch self {
        case .indexOutsideTree: "The index is not that of a leaf of the tree"
        case .sizeOrder: "The older tree is empty or larger than the newer one"
        case .proofLength: "The proof has not the number of hashes that its index and sizes ask for"
        case .oldRootMismatch: "The proof does not lead to the root of the older tree"
        case .rootMismatch: "The hashes do not lead to the root"
        case .emptyTreeRoot: "The head of an empty tree has another root than SHA-256 of nothing"
        case .missingTile: "A tile that is needed was not supplied"
        case .tileContent: "The tile has not the bytes that its width asks for, or cannot be of this tree"
        case .tilePath: "The path names no tile and no entry bundle"
        case .bundleLimit: "An entry is longer than 65535 bytes, or the bundle has not between 1 and 256 entries"
        case .bundleContent: "The bytes of the entry bundle are not as many entries as its width"
        case .textTooLong: "The text is longer than its format allows"
        case .textCharacters: "The text is not UTF-8, or holds a control character"
        case .textStructure: "The text does not have the lines of its format"
        case .lineForm: "A line does not have the form that its place asks for"
        case .keyName: "A key name is empty, or holds a space, a plus or a control character"
        case .verifierKey: "The verifier key is not well formed, or its ID does not fit its name and key"
        case .signerKey: "The private key's text is not well formed, or its ID does not fit its name and key"
        case .keyType: "The key is of a type that is not used here"
        case .duplicateKey: "The same key is listed twice, or two keys share name and ID"
        case .tooManySignatures: "The note has more signatures than the limit"
        case .invalidSignature: "A signature by a known key does not verify"
        case .noTrustedSignature: "No signature is by a known key"
        case .signingFailed: "The signature could not be made, or did not verify when it was checked"
        case .origin: "The origin is empty, or is not the name of the key"
        case .extensionLines: "The checkpoint has lines after its root"
        case .number: "A number is not a plain decimal, or is above 2^63-1"
        case .time: "The time is zero, or later than 2^63-1 seconds"
        case .policyName: "A name is used before it is defined, or more often than the policy format allows"
        case .policyThreshold: "The threshold is not between 1 and the number of members"
        case .policyQuorum: "The policy has not exactly one quorum line"
        case .quorumNotMet: "The cosignatures do not make up the quorum"
        case .witnessState: "The stored checkpoint is not one that this witness cosigned for this log"
        }
    }

    var nextStep: String {
        switch self {
        case .indexOutsideTree: "Ask for an index below the tree's size."
        case .sizeOrder: "Prove from a smaller, non-empty tree; an empty tree needs no proof."
        case .proofLength, .oldRootMismatch, .rootMismatch:
            "Fetch head and proof again; if it stays so, keep both: they are evidence that the log was altered."
        case .emptyTreeRoot: "Do not trust this head; keep it as evidence."
        case .missingTile: "Fetch every tile that the plan names."
        case .tileContent, .bundleContent: "Fetch it again, or write it anew from the entries."
        case .tilePath: "Name tiles as C2SP tlog-tiles does, such as tile/0/x001/234.p/12."
        case .bundleLimit: "Keep entries within the limit and make a bundle of 1 to 256 of them."
        case .textTooLong: "Check that the right file was given."
        case .textCharacters: "Send UTF-8 with newlines (LF) and no other control characters."
        case .textStructure, .lineForm: "Compare the text with the C2SP format it claims to be; it must be byte for byte."
        case .keyName: "Name keys like a web address without scheme, such as example.org/log."
        case .verifierKey: "Copy the verifier key again, whole: name+ID+base64."
        case .signerKey: "Restore the key file from its sealed copy."
        case .keyType: "Use an Ed25519 key (type 01) for a log and a cosignature key (type 04) for a witness."
        case .duplicateKey: "Remove one of the two."
        case .tooManySignatures: "Drop the signatures of keys that nobody needs."
        case .invalidSignature: "Reject the whole note and keep it as evidence."
        case .noTrustedSignature: "Check that the policy names this log's current key."
        case .signingFailed: "Check the key and the machine; do not publish."
        case .origin: "Sign with a key whose name is the log's origin."
        case .extensionLines: "Write origin, size and root only."
        case .number: "Write digits only, without leading zeros."
        case .time: "Set the clock."
        case .policyName: "Define each witness and group once, before its use, and put it into one group at most."
        case .policyThreshold: "Write any, all, or a number from 1 to the number of members."
        case .policyQuorum: "Write one line: quorum NAME, or quorum none."
        case .quorumNotMet: "Collect the missing cosignatures; until then the head is published, not witnessed."
        case .witnessState: "Restore the witness's last checkpoint; never start from nothing for a log it has seen."
        }
    }
}

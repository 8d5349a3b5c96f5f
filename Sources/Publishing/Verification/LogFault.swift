/// The first thing that is wrong with a log, and where: what a verification ends with if the log is not as it must be.
///
/// It holds no value of an entry, so that it can be shown and logged.
package struct LogFault: Error, Hashable, Sendable {
    /// What is wrong.
    package let kind: Kind

    /// The position of the first bad entry, or of the entry where a bad record belongs; the first of several if ``end`` is there.
    package let position: Int64?

    /// Where the positions end among which the bad one lies, if no file tells which it is; nil if ``position`` is exact.
    package let end: Int64?

    /// The file of a published log, or the table of the database, in which it is.
    package let place: String?

    /// What more is known: the code of a refusal, the name of a column, a size.
    package let detail: String?

    /// States a fault.
    package init(
        _ kind: Kind, position: Int64? = nil, end: Int64? = nil, place: String? = nil, detail: String? = nil
    ) {
        self.kind = kind
        self.position = position
        self.end = end
        self.place = place
        self.detail = detail
    }

    /// A stable name, for programs.
    package var code: String { kind.rawValue }
}

extension LogFault {
    /// The closed list of faults; the raw value is the stable code.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// No entry is at the position, though later ones or the head say that there is one.
        case entryMissing = "entry-missing"
        /// An entry lies where the head says that there is none.
        case entryBeyondHead = "entry-beyond-head"
        /// The bytes are not an entry in canonical form.
        case entryUnreadable = "entry-unreadable"
        /// The entry names another log.
        case entryOfOtherLog = "entry-of-other-log"
        /// The entry names another position than the one at which it lies.
        case entryOutOfPlace = "entry-out-of-place"
        /// A column beside the bytes says something else than the bytes.
        case columnDiffers = "column-differs"
        /// The entry's version is not the next one of its stream.
        case versionGap = "version-gap"
        /// The entry is older than the one before it.
        case timeGoesBack = "time-goes-back"
        /// The entry is not the one that was published at this position.
        case entryAltered = "entry-altered"
        /// The entries do not lead to the root of a head that was signed.
        case headDiffers = "head-differs"
        /// The entries do not lead to the root and the frontier beside which they stand.
        case rootDiffers = "root-differs"
        /// A recorded head does not say what its row says, or cannot be read.
        case headRecordDamaged = "head-record-damaged"
        /// A head has no good signature of the log, or one that is not by the key that it names.
        case headUnsigned = "head-unsigned"
        /// A recorded cosignature is not one.
        case cosignatureWrong = "cosignature-wrong"
        /// The newest head lacks the quorum of cosignatures that the policy asks for.
        case quorumMissing = "quorum-missing"
        /// There is no head.
        case headMissing = "head-missing"
        /// A file of the published log is missing.
        case fileMissing = "file-missing"
        /// A file of the published log does not hold what the entries lead to.
        case fileDamaged = "file-damaged"
        /// A kept personal value does not belong to any commitment of its entry.
        case disclosureForeign = "disclosure-foreign"
        /// A personal value is gone, and no erasure in the log took it away.
        case disclosureMissing = "disclosure-missing"
        /// A head that was signed, and is kept outside, is not among those that the database records.
        case headUnrecorded = "head-unrecorded"
        /// What is kept of a request does not fit the entries.
        case requestWrong = "request-wrong"
        /// The list of the kinds of event does not fit the entries.
        case kindWrong = "kind-wrong"
        /// A line of the blind index does not lie under the key that its honoree's values ask for.
        case blindKeyWrong = "blind-key-wrong"
    }
}

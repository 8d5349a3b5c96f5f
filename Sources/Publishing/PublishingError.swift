/// Why a head is not signed, or a published log is not believed.
package enum PublishingError: Error, Hashable, Sendable {
    /// A file operation failed; the operation and `errno`.
    case file(operation: String, number: Int32)

    /// Entries read back do not have the hashes under which they were written before: the first such position.
    case rowsChanged(Int64)

    /// The entries read back do not lead to the root that stands in the database, at that size.
    case rootMismatch(size: Int64)

    /// The database ends before the newest head that was signed: it was restored or rolled back.
    case databaseBehind(missing: Int64, signed: Int64)

    /// The database holds other entries than those under the newest head that was signed, of that size.
    case databaseBeside(signed: Int64)

    /// A head of that size, in the database or in the file outside it, bears no good signature of this log.
    case headUnsigned(size: Int64)

    /// The database holds no entry at that position, though its head says so.
    case entryMissing(Int64)

    /// This daemon never signed here, and nobody vouches for the last head: the operator has to confirm it.
    case headUnconfirmed(size: Int64, root: String)

    /// Another daemon signed since, or leads.
    case notLeading

    /// A key file is missing, damaged, or open to others.
    case key(KeyFault)

    /// A recorded head or a file of the published log cannot be read.
    case damaged(String)

    /// What is wrong with a key file.
    package enum KeyFault: String, Hashable, Sendable {
        /// It is not there.
        case missing
        /// It is no key of this log.
        case damaged
        /// Others than its owner may read it.
        case exposed
        /// It is there already.
        case exists
    }

    /// A stable name for each case, for API and logs.
    package var code: String {
        switch self {
        case .file: "publishing-file"
        case .rowsChanged: "rows-changed"
        case .rootMismatch: "root-mismatch"
        case .databaseBehind: "database-behind"
        case .databaseBeside: "database-beside"
        case .headUnsigned: "head-unsigned"
        case .entryMissing: "entry-missing"
        case .headUnconfirmed: "head-unconfirmed"
        case .notLeading: "not-leading"
        case .key(let fault): "log-key-\(fault.rawValue)"
        case .damaged: "published-log-damaged"
        }
    }

    /// Whether trying again cannot help: the log itself is in question, or a key.
    package var isFinal: Bool {
        switch self {
        case .rowsChanged, .rootMismatch, .databaseBehind, .databaseBeside, .headUnsigned, .entryMissing, .headUnconfirmed,
            .key:
            true
        case .file, .notLeading, .damaged: false
        }
    }
}

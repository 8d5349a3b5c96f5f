/// Why a witness cannot work.
package enum WitnessFolderError: Error, Hashable, Sendable {
    /// Another process works on the folder.
    case inUse
    /// A file of the folder is missing or does not hold what it must.
    case damaged(file: String, code: String)
    /// The log is known already, with this key.
    case logKnown
    /// The name of the key is not the origin, or the key does not sign logs.
    case logKey(code: String)

    /// The witness has no key yet.
    case keyMissing
    /// The witness has a key already.
    case keyExists

    /// A stable name for each case, for programs and logs.
    package var code: String {
        switch self {
        case .inUse: "folder-in-use"
        case .damaged: "witness-folder-damaged"
        case .logKnown: "log-known"
        case .logKey: "log-key-wrong"
        case .keyMissing: "witness-key-missing"
        case .keyExists: "witness-key-exists"
        }
    }
}

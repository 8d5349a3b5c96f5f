/// Why a copy of the log does not grow.
package enum MirrorError: Error, Hashable, Sendable {
    /// There is no signed head to copy yet.
    case noHead

    /// The source ends before what the copy holds: it was restored or rolled back.
    case sourceBehind(missing: Int64, held: Int64)

    /// The source shows another history than the one that the copy holds; both heads are kept in the folder of that name.
    case fork(size: Int64, evidence: String)

    /// The copy itself is damaged: it is verified and mended before it grows.
    case copyDamaged(place: String)

    /// The head of the source is not signed as the policy asks.
    case unsigned(code: String)

    /// The database cannot be fed from this copy: it does not hold the beginning of the copy's log.
    case databaseBeside(position: Int64)

    /// The database holds all that the copy holds.
    case nothingMissing

    /// The folder holds other things than a copy of a log.
    case folderForeign

    /// A stable name for each case, for programs and logs.
    package var code: String {
        switch self {
        case .noHead: "no-signed-head"
        case .sourceBehind: "source-behind"
        case .fork: "log-forked"
        case .copyDamaged: "copy-damaged"
        case .unsigned: "head-unsigned"
        case .databaseBeside: "database-beside-copy"
        case .nothingMissing: "nothing-missing"
        case .folderForeign: "folder-not-a-copy"
        }
    }
}

/// Why a database cannot be brought to, or used with, this binary's schema.
package enum SchemaError: Error, Hashable, Sendable {
    /// The database has seen a migration that this binary does not know: it belongs to a newer release.
    case databaseIsNewer(database: Int, binary: Int)

    /// The database has not seen all of this binary's migrations.
    case databaseIsOlder(database: Int, binary: Int)

    /// A stable name for each case, for API and logs.
    package var code: String {
        switch self {
        case .databaseIsNewer: "database-is-newer"
        case .databaseIsOlder: "database-is-older"
        }
    }
}

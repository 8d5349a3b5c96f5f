import PostgresClient
import Testing

/// Something that a stolen connection would try.
struct Attack: Sendable, CustomTestStringConvertible {
    /// The statements, sent as one script.
    let script: String
    /// The roles whose work it is.
    let allowed: Set<DatabaseRole>
    /// The SQLSTATE by which each role is refused, if not by 42501 (insufficient privilege).
    ///
    /// Another refusal than the expected one may be that of a mistake in the script.
    let states: [DatabaseRole: String]
    /// Whether PostgreSQL may also warn and do nothing.
    let mayDoNothing: Bool

    init(
        _ script: String, allowed: Set<DatabaseRole> = [], states: [DatabaseRole: String] = [:], mayDoNothing: Bool = false
    ) {
        self.script = script
        self.allowed = allowed
        self.states = states
        self.mayDoNothing = mayDoNothing
    }

    /// One that everybody is refused by the same SQLSTATE.
    init(_ script: String, state: String) {
        self.init(script, states: Dictionary(uniqueKeysWithValues: DatabaseRole.allCases.map { ($0, state) }))
    }

    var testDescription: String { script }

    /// Those of every kind.
    static let all = rows + reading + tables + objects + roles + settings + server + programs

    /// Whether an SQLSTATE, or none, is how a role is to be refused.
    func isRefused(by state: String?, as role: DatabaseRole) -> Bool {
        state == states[role, default: "42501"] || (state == nil && mayDoNothing)
    }
}

extension PostgresConnection {
    /// Sends a script and answers the SQLSTATE by which it was refused; nil if it was carried out.
    func refusal(of script: String) throws(PostgresError) -> String? {
        do {
            try self.script(script)
            if isInTransaction { try self.script("ROLLBACK") }
            return nil
        } catch {
            // What a script that failed half-way began is over.
            if isInTransaction { try self.script("ROLLBACK") }
            return error.sqlState ?? error.code.rawValue
        }
    }
}

package import PostgresClient

/// Puts back what was loosened: rights, owners, functions, guards and settings as the migrations made them, in one transaction.
///
/// It touches no row and drops no table; that the record was not changed meanwhile is for the signed heads to show.
package struct RightsRepair: Sendable {
    private let connection: PostgresConnection

    /// - Parameter connection: of a superuser, as for migrating.
    package init(_ connection: PostgresConnection) { self.connection = connection }

    /// Puts everything back; where nothing was loosened it does nothing.
    ///
    /// The database must have this binary's schema.
    ///
    /// - Throws: ``RightsNotRepaired`` if something is left, or `PostgresError`.
    package func run() async throws {
        let left = try await connection.perform { connection in
            try connection.transaction { try Self.repair(on: $0) }
        }
        guard left.isEmpty else { throw RightsNotRepaired(findings: left) }
    }

    /// Repairs, and answers what is left.
    private static func repair(on connection: isolated PostgresConnection) throws -> [String] {
        try connection.script("SET LOCAL client_min_messages = error")
        let facts = try RightsCatalogue.factsInTransaction(on: connection)
        guard !RightsDifference(found: facts).findings.isEmpty else { return [] }
        // What is made anew belongs to whoever migrated.
        if let administrator = facts.first(where: { $0.subject == RightsDifference.superuser }) {
            try attempt(administrator.undo, on: connection)
        }
        try attempt(withoutGuards, on: connection)
        try takeAway(on: connection)
        try giveBack(on: connection)
        // What was given back to all tables of a schema may be too much for one that does not belong there.
        try takeAway(on: connection)
        return try difference(on: connection).findings
    }

    private static func difference(on connection: isolated PostgresConnection) throws -> RightsDifference {
        RightsDifference(found: try RightsCatalogue.factsInTransaction(on: connection))
    }

    /// They would refuse what follows; they are made anew at the end.
    private static let withoutGuards = """
        DROP EVENT TRIGGER IF EXISTS sovang_log_is_not_redefined;
        DROP EVENT TRIGGER IF EXISTS sovang_log_is_not_dropped;
        """

    /// Takes away all that the migrations did not make, foreign event triggers first: they would fire at the rest.
    private static func takeAway(on connection: isolated PostgresConnection) throws {
        let unexpected = try difference(on: connection).unexpected.filter { !$0.undo.isEmpty }
        for fact in unexpected where fact.subject.hasPrefix("event trigger ") { try attempt(fact.undo, on: connection) }
        for fact in unexpected where !fact.subject.hasPrefix("event trigger ") { try attempt(fact.undo, on: connection) }
    }

    private static func giveBack(on connection: isolated PostgresConnection) throws {
        let missing = try difference(on: connection).missing.map(\.subject)
        if missing.contains("schema guard") { try attempt(PackageResources.guard_sql, on: connection) }
        if missing.contains("schema read_shadow") { try attempt(PackageResources.read_shadow_sql, on: connection) }
        if missing.contains(where: { $0.hasPrefix("role ") }) {
            try attempt(PackageResources.roles_sql, on: connection)
            try attempt(PackageResources.sign_role_sql, on: connection)
        }
        for function in DeclaredFunction.all(of: Migration.all)
        where missing.contains(where: { $0.hasPrefix("function \(function.name)(") }) {
            try attempt(
                function.script.replacing(/CREATE (OR REPLACE )?FUNCTION/, with: "CREATE OR REPLACE FUNCTION"), on: connection)
        }
        if missing.contains(where: { $0.hasPrefix("trigger ") }) {
            for script in triggers {
                try attempt(
                    String(decoding: script, as: UTF8.self).replacing("CREATE TRIGGER", with: "CREATE OR REPLACE TRIGGER"),
                    on: connection)
            }
        }
        try attempt(PackageResources.all_rights_sql, on: connection)
        try attempt(PackageResources.tightened_rights_sql, on: connection)
        try attempt(PackageResources.log_is_kept_sql, on: connection)
    }

    private static var triggers: [[UInt8]] {
        Migration.all.flatMap(\.scripts).filter { String(decoding: $0, as: UTF8.self).contains("CREATE TRIGGER") }
            + [PackageResources.checkpoint_is_guarded_sql]
    }

    private static func attempt(_ script: [UInt8], on connection: isolated PostgresConnection) throws {
        try attempt(String(decoding: script, as: UTF8.self), on: connection)
    }

    /// Runs a script wholly or not at all: one thing that cannot be put back keeps nothing else from it, and is found at the end.
    private static func attempt(_ script: String, on connection: isolated PostgresConnection) throws {
        try connection.script("SAVEPOINT repair")
        do {
            try connection.script(script)
        } catch let error where error.sqlState != nil {
            try connection.script("ROLLBACK TO SAVEPOINT repair")
        }
        try connection.script("RELEASE SAVEPOINT repair")
    }
}

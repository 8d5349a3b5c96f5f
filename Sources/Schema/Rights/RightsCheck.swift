package import PostgresClient

/// Looks whether a database is as the migrations made it: who may do what, whose the objects are, and whether the log's guards stand.
///
/// It stops nobody who means harm: a superuser can put things back afterwards. It finds what was loosened for an hour and
/// forgotten, and a daemon that was given more than it needs.
package enum RightsCheck {
    /// The roles as which the daemon connects.
    package static let roles = ["sovang_append", "sovang_read", "sovang_project", "sovang_erase", "sovang_sign"]

    /// What is not as it should be, one short English phrase each, in a fixed order; empty if all is well.
    ///
    /// - Parameter connection: of the role `sovang_read`, outside of a transaction.
    package static func findings(on connection: isolated PostgresConnection) throws -> [String] {
        RightsDifference(found: try RightsCatalogue.facts(on: connection)).findings
    }
}

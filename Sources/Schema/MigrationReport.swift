/// What a run of the migrations did.
package struct MigrationReport: Hashable, Sendable {
    /// The numbers of the migrations that were applied now; empty if there was nothing to do.
    package let applied: [Int]

    /// The number of the last migration that the database has seen.
    package let version: Int
}

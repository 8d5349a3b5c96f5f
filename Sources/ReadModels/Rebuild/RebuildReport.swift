/// What a rebuild found.
package struct RebuildReport: Sendable {
    /// One table, rebuilt and live.
    package struct Table: Hashable, Sendable {
        /// The rebuilt table.
        package let rebuilt: TableDigest
        /// The live table at the same position; nil if there was none to compare with.
        package let live: TableDigest?
        /// The first rows that only the rebuilt table has, in canonical form.
        package var onlyRebuilt: [String] = []
        /// The first rows that only the live table has, in canonical form.
        package var onlyLive: [String] = []

        /// Whether both are the same, byte for byte.
        package var isEqual: Bool { rebuilt == live }
    }

    /// One projection.
    package struct Projection: Hashable, Sendable {
        /// The name.
        package let name: String
        /// The version of the rebuilt rows.
        package let version: Int
        /// The position at which both were compared.
        package let position: Int64
        /// Where the rebuild could not go on, if it could not.
        package let parked: ParkedEvent?
        /// Why there was nothing to compare with; nil if it was compared.
        package let notCompared: String?
        /// The tables.
        package let tables: [Table]
        /// Whether the rebuilt tables are now the live ones.
        package var isSwitched = false

        /// Whether the live tables are equal to the rebuilt ones.
        package var isEqual: Bool { notCompared == nil && tables.allSatisfy(\.isEqual) }
    }

    /// The projections that were rebuilt.
    package internal(set) var projections: [Projection]
    /// How many events were folded.
    package let events: Int64
    /// How long the folding and writing took.
    package let duration: Duration

    /// Whether every projection was compared and is equal.
    package var isEqual: Bool { projections.allSatisfy(\.isEqual) }

    /// Whether every projection could apply every event.
    package var isWhole: Bool { projections.allSatisfy { $0.parked == nil } }
}

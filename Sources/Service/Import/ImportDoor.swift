package import Commendation
package import Entry

/// Where an import hands in what it has read: the desk of this process, or a running daemon's.
package protocol ImportDoor: Sendable {
    /// The log behind the door.
    var origin: Origin { get }

    /// The register of units and of records, for reading what officers wrote.
    func register() async throws -> ImportRegister

    /// Hands in the good rows of a list of at most 500.
    func take(_ list: ProposedList, by actor: Actor, on: Day?) async throws -> ListAnswer

    /// Registers units, at most 500.
    func take(_ units: [ProposedUnit], by actor: Actor) async throws -> UnitsAnswer

    /// Records awards that were decided outside the system, at most 500.
    func take(_ awards: ProposedAwards, by actor: Actor) async throws -> ListAnswer

    /// Records the facts of at most 500 rows.
    func take(_ facts: ProposedFacts, by actor: Actor) async throws -> ListAnswer

    /// Records what an import came to.
    func record(_ result: ImportResult, by actor: Actor) async throws
}

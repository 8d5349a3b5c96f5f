/// A way of folding the log into rows, declared once and run live, in a rebuild or in a replay.
///
/// Pure: it does no I/O, reads no clock and no other projection. What an event does to a row follows from the event and
/// the row alone, so that every run at every cut gives the same rows.
package protocol Projection: Sendable {
    /// The row that it keeps.
    associatedtype Row: ProjectionRow

    /// The name in `read.checkpoint` and in every report.
    static var name: String { get }
    /// Raised when the same events would give other rows: live tables of another version are not written until rebuilt.
    static var version: Int { get }
    /// The types that change its rows.
    static var handled: EventTypeSet { get }
    /// The types that it knows and that do not concern it. A type in neither set parks the projection.
    static var ignored: EventTypeSet { get }
    /// Whether its rows contribute to `read.statistic`.
    static var contributes: Bool { get }

    init()

    /// The rows that a handled event concerns: a function of the event alone.
    func keys(of event: LogEvent) throws(ProjectionFault) -> RowKeys
    /// Changes a row by a handled event. The row is nil before the event that begins it. After a throw the row is as before.
    func apply(_ event: LogEvent, to row: inout Row?, codes: inout CodeTable) throws(ProjectionFault)
    /// The statistic cells to which the row now counts one each.
    func contributions(of row: Row, codes: CodeTable) -> Contributions
}

extension Projection {
    package static var contributes: Bool { false }

    package func contributions(of row: Row, codes: CodeTable) -> Contributions {
        .none
    }
}

/// What became of a part of the list.
public enum ListOutcome<Row: Hashable & Sendable>: Hashable, Sendable {
    /// A row that may go in.
    case row(Row)
    /// A row that may not.
    case refused(RowRefusal)
    /// Something about the whole file that its officer should know.
    case warning(ListWarning)
}

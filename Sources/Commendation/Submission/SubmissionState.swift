public import Entry
public import Foundation

/// What is read before a list is handed in.
public struct SubmissionState: Sendable {
    /// The id of the submission, which is that of its stream.
    public let id: UUID

    /// The position of the last event in the stream; −1 if there is none.
    public private(set) var version: Int64 = -1

    /// The submission as it was made; `nil` if there is none.
    public private(set) var made: SubmissionMade?

    /// What was read about the honorees of the list; one that is missing here is not checked for earlier proposals.
    public var honorees: [UUID: SubjectHistory]

    /// A submission without events.
    public init(id: UUID, honorees: [UUID: SubjectHistory] = [:]) {
        self.id = id
        self.honorees = honorees
    }

    /// Folds the next entry of the stream.
    public mutating func apply(_ entry: EntryView) throws(EventReadError) {
        guard made == nil else { throw EventReadError(.outOfOrder, type: SubmissionMade.type) }
        made = try SubmissionMade(entry)
        version = entry.streamSeq
    }
}

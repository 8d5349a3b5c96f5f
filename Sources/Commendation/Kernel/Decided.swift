public import Entry

/// What a command comes to: the events to append in one request, what they rest on, and what to tell the actor.
public struct Decided: Hashable, Sendable {
    /// The events, in the order in which they are appended.
    public var events: [EventDraft]

    /// What was read, for the expectations of the append.
    public var reads: [ReadVersion]

    /// The rules that do not stop, but are to be shown.
    public var warnings: [RuleWarning]

    /// Puts the parts together.
    public init(events: [EventDraft], reads: [ReadVersion] = [], warnings: [RuleWarning] = []) {
        self.events = events
        self.reads = reads
        self.warnings = warnings
    }

    /// Joins what several commands came to into one request; they must concern different streams.
    public init(joining parts: [Decided]) {
        self.init(events: parts.flatMap(\.events), reads: parts.flatMap(\.reads), warnings: parts.flatMap(\.warnings))
    }
}

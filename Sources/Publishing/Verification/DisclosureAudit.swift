package import Entry

/// The check of the personal values that are kept beside the entries, however they are kept.
///
/// A value that is not kept is none of its business: it may have been erased.
package protocol DisclosureAudit: Sendable {
    /// Checks what is kept for entries that follow each other, the first of which lies at `first`.
    ///
    /// Returns how many values were compared, and the first fault: a value that no commitment of its entry stands for.
    func audit(_ entries: [EntryView], first: Int64) async throws -> (count: Int64, fault: LogFault?)

    /// Looks for values of entries that do not exist in a log of a size; returns the first fault.
    func strays(beyond size: Int64) async throws -> LogFault?
}

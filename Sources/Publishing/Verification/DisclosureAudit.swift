package import Entry

/// The check of the personal values that are kept beside the entries, however they are kept.
package protocol DisclosureAudit: Sendable {
    /// Checks what is kept for entries that follow each other, the first of which lies at `first`.
    ///
    /// Returns what was found, and the first fault: a value that no commitment of its entry stands for, or one that is gone though no
    /// erasure took it away.
    func audit(_ entries: [EntryView], first: Int64) async throws -> (count: DisclosureCount, fault: LogFault?)

    /// Looks for values of entries that do not exist in a log of a size; returns the first fault.
    func strays(beyond size: Int64) async throws -> LogFault?
}

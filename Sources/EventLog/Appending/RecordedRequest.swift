package import Entry

/// A request that is in the log: its positions, its command, and what is still kept of its events.
package struct RecordedRequest: Hashable, Sendable {
    /// The position of the request's first event.
    package let first: Int64

    /// The position of its last event.
    package let last: Int64

    /// The digest of the command, if it was given and is not erased.
    package let commandDigest: RecordedDigest?

    /// The entries, in order.
    package let entries: [Envelope]

    /// The personal fields that are still kept, by position.
    package let disclosures: [Int64: [Disclosure]]

    /// States what is kept of a request.
    package init(
        first: Int64,
        last: Int64,
        commandDigest: RecordedDigest?,
        entries: [Envelope],
        disclosures: [Int64: [Disclosure]]
    ) {
        self.first = first
        self.last = last
        self.commandDigest = commandDigest
        self.entries = entries
        self.disclosures = disclosures
    }

    /// The first answer, again.
    package var receipt: AppendReceipt {
        AppendReceipt(first: first, last: last, at: entries.first?.at, repeated: true)
    }

    /// Whether the events are those of this request: equal but for what the log itself gives (`seq`, `streamSeq`, `at`,
    /// `_sd`), and with equal personal values, where an erased value counts as equal.
    package func holds(_ drafts: [EventDraft]) -> Bool {
        entries.count == drafts.count
            && zip(entries, drafts).allSatisfy { entry, draft in
                entry.says(draft) && personal(of: entry, equals: draft.personal)
            }
    }

    private func personal(of entry: Envelope, equals fields: [PersonalField]) -> Bool {
        guard entry.sd.count == fields.count else { return false }
        let kept = disclosures[entry.seq] ?? []
        return kept.allSatisfy { disclosure in
            fields.contains { $0.name == disclosure.name && $0.value == disclosure.value }
        }
    }
}

extension Envelope {
    fileprivate func says(_ draft: EventDraft) -> Bool {
        id == draft.id && type == draft.type && schema == draft.schema && stream == draft.stream
            && subject == draft.subject && on == draft.on && actor == draft.actor && onBehalf == draft.onBehalf
            && cause == draft.cause && rules == draft.rules && data == draft.data
    }
}

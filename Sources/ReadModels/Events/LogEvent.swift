package import Entry

/// An entry as the projections see it: its scanned bytes, and its type recognised once for all of them.
package struct LogEvent: Sendable {
    /// The known type, or nil when this binary does not know the type or its payload version.
    package let type: EventType?
    /// The scanned entry.
    package let view: EntryView

    package init(_ view: EntryView) {
        self.type = EventType(of: view)
        self.view = view
    }
}

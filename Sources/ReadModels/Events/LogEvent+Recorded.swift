import Entry

extension LogEvent {
    /// The day at +07:00 on which the log recorded it, in days since 1970-01-01.
    package var recorded: Int32 {
        Day(of: view.at).number
    }
}

import Entry

/// Events of a history that come in together, some time after those before.
struct TestRequest: Sendable {
    var microsecondsLater: Int64
    var events: [EventDraft]
}

import Foundation

/// What is known of the log while a batch is admitted.
///
/// An absent key of a dictionary is "not looked up".
struct LogFacts: Sendable {
    /// The last `streamSeq` of a stream, −1 for none.
    var streams: [UUID: Int64] = [:]

    /// The last `seq` that concerned a subject, −1 for none.
    var subjects: [UUID: Int64] = [:]

    /// The honorees that a key of the blind index leads to.
    var blindKeys: [BlindKey: Set<UUID>] = [:]

    /// The requests that were recorded.
    var requests: [RequestID: RecordedRequest] = [:]

    /// Ids of events that the log holds.
    var events: Set<UUID> = []
}

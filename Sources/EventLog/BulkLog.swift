/// A log that takes many requests at once, in an order that the caller fixes.
package protocol BulkLog: EventLog {
    /// Makes requests ready to be appended together; nothing is written but the keys of persons.
    func prepare(_ requests: [AppendRequest]) async throws(AppendError) -> PreparedBulk

    /// Appends requests one right after the other, and returns once all are durable.
    ///
    /// - Throws: the first refusal; the requests behind a refused one are decided on their own all the same.
    func append(_ bulk: PreparedBulk) async throws(AppendError)
}

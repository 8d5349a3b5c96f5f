import Entry

/// The submissions.
///
/// What became of their proposals is counted from the proposals at query time.
package struct SubmissionProjection: Projection {
    package typealias Row = SubmissionRecord

    package static let name = "submission"
    package static let version = 2
    package static let handled = EventTypeSet(.submissionMade)
    package static let ignored = EventTypeSet.all.subtracting(handled)

    package init() {}

    package func keys(of event: LogEvent) throws(ProjectionFault) -> RowKeys {
        .one(event.view.streamID, isFirst: event.view.streamSeq == 0)
    }

    package func apply(_ event: LogEvent, to row: inout SubmissionRecord?, codes: inout CodeTable) throws(ProjectionFault) {
        let view = event.view
        guard row == nil else { throw .rowExists(for: event) }
        row = SubmissionRecord(
            id: view.streamID, number: view.text("number"), date: try event.day("date").number, unit: try event.uuid("unit"),
            to: view.uuid("to"), count: try event.integer("count"), list: view.text("list"), period: view.text("period"),
            lastSeq: view.seq, purpose: view.text("purpose"))
    }
}

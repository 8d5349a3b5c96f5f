import Commendation
import Entry

/// The decisions and whether they stand.
package struct DecisionProjection: Projection {
    package typealias Row = DecisionRecord

    package static let name = "decision"
    package static let version = 1
    package static let handled = EventTypeSet(.decisionIssued, .decisionPublished, .decisionAnnulled)
    package static let ignored = EventTypeSet.all.subtracting(handled)

    package init() {}

    package func keys(of event: LogEvent) throws(ProjectionFault) -> RowKeys {
        .one(event.view.streamID, isFirst: event.view.streamSeq == 0)
    }

    package func apply(_ event: LogEvent, to row: inout DecisionRecord?, codes: inout CodeTable) throws(ProjectionFault) {
        let view = event.view
        if event.type == .decisionIssued {
            guard row == nil else { throw .rowExists(for: event) }
            row = DecisionRecord(
                id: view.streamID, body: view.text("body"), bodyKind: view.text("bodyKind"), number: try event.text("number"),
                symbol: view.text("symbol"),
                year: view.integer("year").flatMap { Int32(exactly: $0) }, date: try event.day("date").number,
                signer: view.text("signer"), post: view.text("post"), count: try event.integer("count"), annulled: 0,
                list: view.text("list"), state: .issued, stateOn: view.on.number, publishedIn: nil, annulledBy: nil, ground: nil,
                issuedSeq: view.seq, lastSeq: view.seq)
            return
        }
        guard var changed = row else { throw .noRow(for: event) }
        if event.type == .decisionPublished {
            changed.state = .published
            changed.publishedIn = view.text("where")
        } else {
            // A decision may be annulled award by award; it falls when none is left.
            changed.annulled += view.integer("count") ?? changed.count
            if changed.annulled >= changed.count { changed.state = .annulled }
            changed.annulledBy = view.text("by")
            changed.ground = view.text("ground")
        }
        changed.stateOn = view.on.number
        changed.lastSeq = view.seq
        row = changed
    }
}

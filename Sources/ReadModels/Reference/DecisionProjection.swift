import Commendation
import Entry

/// The decisions and whether they stand.
package struct DecisionProjection: Projection {
    package typealias Row = DecisionRecord

    package static let name = "decision"
    package static let version = 2
    package static let handled = EventTypeSet(
        .decisionIssued, .decisionPublished, .decisionAnnulled, .decisionCorrected, .awardsDelivered)
    package static let ignored = EventTypeSet.all.subtracting(handled)

    package init() {}

    package func keys(of event: LogEvent) throws(ProjectionFault) -> RowKeys {
        // A hand-over stands in the stream of the golden book and names the decision.
        if event.type == .awardsDelivered { return .one(try event.uuid("decision"), isFirst: false) }
        return .one(event.view.streamID, isFirst: event.view.streamSeq == 0)
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
        try changed.change(by: event)
        row = changed
    }
}

extension DecisionRecord {
    fileprivate mutating func change(by event: LogEvent) throws(ProjectionFault) {
        let view = event.view
        switch event.type {
        case .decisionPublished:
            state = .published
            publishedIn = view.text("where")
            stateOn = view.on.number
        case .decisionAnnulled:
            // A decision may be annulled award by award; it falls when none is left.
            annulled += view.integer("count") ?? count
            if annulled >= count { state = .annulled }
            annulledBy = view.text("by")
            ground = view.text("ground")
            stateOn = view.on.number
        case .decisionCorrected:
            corrections += 1
            correctedBy = try event.text("by")
            correctedOn = try event.day("date").number
        case .awardsDelivered: delivered += try event.integer("count")
        default: break
        }
        lastSeq = view.seq
    }
}

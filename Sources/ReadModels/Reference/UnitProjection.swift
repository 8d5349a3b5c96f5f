import Entry

/// The units that proposals name, joined at query time: a change of name touches one row, not every proposal.
package struct UnitProjection: Projection {
    package typealias Row = UnitRecord

    package static let name = "unit"
    package static let version = 1
    package static let handled = EventTypeSet(.unitRegistered)
    package static let ignored = EventTypeSet.all.subtracting(handled)

    package init() {}

    package func keys(of event: LogEvent) throws(ProjectionFault) -> RowKeys {
        .one(event.view.streamID, isFirst: event.view.streamSeq == 0)
    }

    package func apply(_ event: LogEvent, to row: inout UnitRecord?, codes: inout CodeTable) throws(ProjectionFault) {
        let view = event.view
        row = UnitRecord(
            id: view.streamID, code: try event.text("code"), name: try event.text("name"), kind: view.text("kind"),
            level: view.text("level"), parent: view.uuid("parent"), from: view.day("from")?.number,
            until: view.day("until")?.number, predecessors: view.texts("predecessors")?.joined(separator: " "),
            lastSeq: view.seq)
    }
}

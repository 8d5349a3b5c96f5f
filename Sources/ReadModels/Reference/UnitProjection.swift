import Entry
import Foundation

/// The units that proposals name, joined at query time: a change of name touches one row, not every proposal.
package struct UnitProjection: Projection {
    package typealias Row = UnitRecord

    package static let name = "unit"
    package static let version = 2
    package static let handled = EventTypeSet(.unitRegistered, .unitRenamed, .unitEnded, .unitHistoryDeclared)
    package static let ignored = EventTypeSet.all.subtracting(handled)

    package init() {}

    package func keys(of event: LogEvent) throws(ProjectionFault) -> RowKeys {
        .one(event.view.streamID, isFirst: event.view.streamSeq == 0)
    }

    package func apply(_ event: LogEvent, to row: inout UnitRecord?, codes: inout CodeTable) throws(ProjectionFault) {
        let view = event.view
        if event.type == .unitRegistered {
            guard row == nil else { throw .rowExists(for: event) }
            row = UnitRecord(
                id: view.streamID, code: try event.text("code"), name: try event.text("name"), kind: view.text("kind"),
                level: view.text("level"), parent: view.uuid("parent"), from: view.day("from")?.number,
                until: view.day("until")?.number, predecessors: view.texts("predecessors")?.joined(separator: " "),
                lastSeq: view.seq)
            return
        }
        guard var changed = row else { throw .noRow(for: event) }
        switch event.type {
        case .unitRenamed: changed.rename(to: try event.text("name"), from: try event.day("from"))
        case .unitEnded:
            changed.until = try event.day("until").number
            changed.successors = (view.texts("successors") ?? []).joined(separator: " ")
            changed.endedBy = view.text("basis")
        case .unitHistoryDeclared: changed.completeFrom = Int32(exactly: try event.integer("completeFrom"))
        default: break
        }
        changed.lastSeq = view.seq
        row = changed
    }
}

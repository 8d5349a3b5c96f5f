import Entry

/// How often each honoree was proposed, and what came of it.
///
/// Keyed by the subject, so that it needs no other projection.
package struct HonoreeProjection: Projection {
    package typealias Row = HonoreeRecord

    package static let name = "honoree"
    package static let version = 1
    package static let handled = EventTypeSet(.honoreeRegistered, .proposalSubmitted, .awardConferred, .awardAnnulled)
    package static let ignored = EventTypeSet.all.subtracting(handled)

    package init() {}

    package func keys(of event: LogEvent) throws(ProjectionFault) -> RowKeys {
        if event.type == .honoreeRegistered {
            // No proposal names an honoree before its registration.
            return .one(event.view.streamID, isFirst: event.view.streamSeq == 0)
        }
        guard let subject = event.view.subject else { return .none }
        return .one(subject, isFirst: false)
    }

    package func apply(_ event: LogEvent, to row: inout HonoreeRecord?, codes: inout CodeTable) throws(ProjectionFault) {
        let view = event.view
        switch event.type {
        case .honoreeRegistered:
            let kind = try event.code("kind", in: &codes)
            row = row ?? HonoreeRecord(id: view.streamID, lastSeq: view.seq)
            row?.kind = kind
            row?.unit = view.uuid("unit")
            row?.registeredOn = view.on.number
            row?.lastSeq = view.seq
        case .proposalSubmitted: row = counted(row, view) { $0.proposals += 1 }
        case .awardConferred: row = counted(row, view) { $0.conferred += 1 }
        case .awardAnnulled: row = counted(row, view) { $0.annulled += 1 }
        default: break
        }
    }

    private func counted(_ row: HonoreeRecord?, _ view: EntryView, _ count: (inout HonoreeRecord) -> Void) -> HonoreeRecord? {
        guard let subject = view.subject else { return row }
        var counted = row ?? HonoreeRecord(id: subject, lastSeq: view.seq)
        count(&counted)
        counted.lastSeq = view.seq
        return counted
    }
}

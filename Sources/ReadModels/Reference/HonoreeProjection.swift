import Entry
import Foundation

/// Who each honoree is under the pseudonym: kind, unit, whom another stands for, and what is asked about it.
///
/// How often it was proposed is counted from the proposals at query time.
package struct HonoreeProjection: Projection {
    package typealias Row = HonoreeRecord

    package static let name = "honoree"
    package static let version = 2
    package static let handled = EventTypeSet(
        .honoreeRegistered, .honoreeQuestioned, .honoreeDistinguished, .honoreeMerged, .honoreeAbsorbed, .honoreeTransferred)
    package static let ignored = EventTypeSet.all.subtracting(handled)

    package init() {}

    package func keys(of event: LogEvent) throws(ProjectionFault) -> RowKeys {
        .one(event.view.streamID, isFirst: event.view.streamSeq == 0)
    }

    package func apply(_ event: LogEvent, to row: inout HonoreeRecord?, codes: inout CodeTable) throws(ProjectionFault) {
        let view = event.view
        if event.type == .honoreeRegistered {
            guard row == nil else { throw .rowExists(for: event) }
            row = HonoreeRecord(
                id: view.streamID, kind: try event.code("kind", in: &codes), unit: view.uuid("unit"),
                registeredOn: view.on.number, lastSeq: view.seq)
            return
        }
        guard row != nil else { throw .noRow(for: event) }
        try row!.change(by: event)
    }
}

extension HonoreeRecord {
    fileprivate mutating func change(by event: LogEvent) throws(ProjectionFault) {
        let view = event.view
        switch event.type {
        case .honoreeTransferred:
            unit = try event.uuid("unit")
            transferredOn = try event.day("date").number
        case .honoreeQuestioned:
            let candidates = view.texts("candidates") ?? []
            if question?.state == .open {
                question?.widen(candidates, proposal: view.uuid("proposal"))
            } else {
                question = RecordedQuestion(
                    candidates: candidates.joined(separator: " "), proposal: view.uuid("proposal"), on: view.on.number,
                    seq: view.seq)
            }
        case .honoreeDistinguished: question?.strike(view.texts("others") ?? [], on: view.on.number)
        case .honoreeMerged:
            let into = try event.uuid("into")
            mergedInto = into
            question?.merge(into: into, on: view.on.number)
        case .honoreeAbsorbed:
            question?.absorb(try event.uuid("other"), on: view.on.number)
        default: break
        }
        lastSeq = view.seq
    }
}

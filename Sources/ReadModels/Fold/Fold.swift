import Entry
import Foundation

/// One projection being folded: its rows and cells in memory, applied page by page.
///
/// A class that is used from one connection's isolation at a time; it is made there or handed over whole.
package final class Fold<P: Projection>: AnyFold {
    let projection = P()
    /// The types, read once: those of a register are computed.
    private let handled = P.handled
    private let ignored = P.ignored
    var cache = RowCache<P.Row>()
    var cells: [RecordedCell: Int64] = [:]
    var codes = CodeTable()
    package private(set) var position: Int64
    package private(set) var parked: ParkedEvent?
    /// Whether rows may lie in the table that are not held: not at the start of a rebuild.
    var mayHaveStored: Bool
    /// Whether the shadow table has its key.
    var isShadowKeyed = false
    /// Whether cells were written to the shadow more than once, so that they must be summed up.
    var cellSpills = 0

    package init(position: Int64, mayHaveStored: Bool) {
        self.position = position
        self.mayHaveStored = mayHaveStored
    }

    package var held: Int { cache.count + cells.count }

    // Called through a protocol, and so compiled for any projection unless told: that costs half as much again.
    @_specialize(where P == ProposalProjection)
    @_specialize(where P == HonoreeProjection)
    @_specialize(where P == SubmissionProjection)
    @_specialize(where P == DecisionProjection)
    @_specialize(where P == UnitProjection)
    package func apply(_ events: [LogEvent], before limit: Int64) {
        cache.page &+= 1
        for event in events where event.view.seq >= position {
            guard parked == nil, event.view.seq < limit else { return }
            do {
                try apply(event)
                position = event.view.seq + 1
            } catch {
                parked = ParkedEvent(position: event.view.seq, fault: error)
            }
        }
        if parked == nil, let last = events.last {
            position = max(position, min(limit, last.view.seq + 1))
        }
    }

    /// The keys of the events that are neither held nor new.
    // As above.
    @_specialize(where P == ProposalProjection)
    @_specialize(where P == HonoreeProjection)
    func missingKeys(for events: [LogEvent], before limit: Int64) -> [UUID] {
        var wanted: Set<UUID> = []
        var begun: Set<UUID> = []
        func want(_ id: UUID, isFirst: Bool) {
            if isFirst {
                begun.insert(id)
            } else if !begun.contains(id), !cache.holds(id) {
                wanted.insert(id)
            }
        }
        for event in events where event.view.seq >= position && event.view.seq < limit {
            guard let type = event.type, handled.contains(type), let keys = try? projection.keys(of: event) else { continue }
            switch keys {
            case .none: continue
            case .one(let id, let isFirst): want(id, isFirst: isFirst)
            case .many(let ids): ids.forEach { want($0, isFirst: false) }
            }
        }
        return Array(wanted)
    }

    private func apply(_ event: LogEvent) throws(ProjectionFault) {
        guard let type = event.type else {
            throw ProjectionFault(
                code: "unknown-type",
                reason: "type \(event.view.type.string), version \(event.view.schema), is unknown to this program")
        }
        guard handled.contains(type) else {
            if ignored.contains(type) { return }
            throw ProjectionFault(code: "unlisted-type", reason: "\(type.name) is neither handled nor ignored by \(P.name)")
        }
        switch try projection.keys(of: event) {
        case .none: return
        case .one(let id, _): try apply(event, to: id)
        case .many(let ids): try apply(event, toAll: ids)
        }
    }

    private func apply(_ event: LogEvent, to id: UUID) throws(ProjectionFault) {
        let place = cache.place(of: id)
        let before = cache.slots[place].row
        do {
            try projection.apply(event, to: &cache.slots[place].row, codes: &codes)
        } catch {
            cache.slots[place].row = before
            throw error
        }
        cache.slots[place].isChanged = true
        if P.contributes {
            recount(from: before, to: cache.slots[place].row, recorded: event.recorded)
        }
    }

    /// Several rows of one event change together or, if one cannot, not at all.
    private func apply(_ event: LogEvent, toAll ids: [UUID]) throws(ProjectionFault) {
        var changed: [(place: Int, before: P.Row?, after: P.Row?)] = []
        for id in ids {
            let place = cache.place(of: id)
            var row = cache.slots[place].row
            try projection.apply(event, to: &row, codes: &codes)
            changed.append((place, cache.slots[place].row, row))
        }
        for (place, before, after) in changed {
            cache.slots[place].row = after
            cache.slots[place].isChanged = true
            if P.contributes {
                recount(from: before, to: after, recorded: event.recorded)
            }
        }
    }

    /// Subtracts what the row counted to and adds what it counts to now; a sum of nothing has no cell.
    private func recount(from before: P.Row?, to after: P.Row?, recorded: Int32) {
        let old = before.map { projection.contributions(of: $0, codes: codes) } ?? .none
        let new = after.map { projection.contributions(of: $0, codes: codes) } ?? .none
        guard old != new else { return }
        recount(old.bySubmission, new.bySubmission, recorded)
        recount(old.byOutcome, new.byOutcome, recorded)
    }

    private func recount(_ old: StatisticCell?, _ new: StatisticCell?, _ recorded: Int32) {
        guard old != new else { return }
        if let old { add(-1, to: RecordedCell(cell: old, recorded: recorded)) }
        if let new { add(1, to: RecordedCell(cell: new, recorded: recorded)) }
    }

    private func add(_ count: Int64, to cell: RecordedCell) {
        let sum = cells[cell, default: 0] + count
        cells[cell] = sum == 0 ? nil : sum
    }
}

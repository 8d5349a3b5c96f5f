import Entry
import Foundation
package import PostgresClient

extension Fold {
    package func load(
        for events: [LogEvent], before limit: Int64, from schema: ReadSchema, on connection: isolated PostgresConnection
    ) throws {
        guard mayHaveStored else { return }
        let missing = missingKeys(for: events, before: limit)
        guard !missing.isEmpty else { return }
        if schema == .shadow { try keyShadow(on: connection) }
        let table = P.Row.table
        let rows = try connection.query(
            """
            SELECT \(fragment: table.columnList) FROM \(fragment: table.qualified(in: schema)) \
            WHERE \(fragment: table.keyList) = ANY(\(missing))
            """)
        for row in rows {
            cache.take(stored: try P.Row(row, codes: &codes))
        }
    }

    package func write(to schema: ReadSchema, on connection: isolated PostgresConnection) throws {
        let table = P.Row.table
        var new = ColumnArrays(of: table)
        var changed = ColumnArrays(of: table)
        var counts = (new: 0, changed: 0)
        for slot in cache.slots where slot.isChanged {
            guard let row = slot.row else { continue }
            if slot.isStored {
                try row.write(to: &changed, codes: codes)
                counts.changed += 1
            } else {
                try row.write(to: &new, codes: codes)
                counts.new += 1
            }
        }
        if counts.new > 0 { try connection.execute(table.insert(new, in: schema)) }
        if counts.changed > 0 { try connection.execute(table.update(changed, in: schema)) }
        try writeCells(to: schema, on: connection)
    }

    private func writeCells(to schema: ReadSchema, on connection: isolated PostgresConnection) throws {
        guard !cells.isEmpty else { return }
        let table = StatisticCell.table
        var values = ColumnArrays(of: table)
        for (cell, count) in cells {
            try cell.write(count: count, to: &values, codes: codes)
        }
        try connection.execute(table.accumulate(values, in: schema))
        // Also where this batch only adds: a day on which more left a cell than came to it holds a negative count.
        try connection.execute(table.removeEmpty(values, in: schema))
    }

    package func spill(keeping keep: Int, on connection: isolated PostgresConnection) throws {
        try copy(cache.evict(keeping: keep), on: connection)
        if cells.count > keep { try copyCells(on: connection) }
    }

    package func finishShadow(on connection: isolated PostgresConnection) throws {
        try copy(cache.evict(keeping: 0), on: connection)
        guard P.contributes else { return }
        try copyCells(on: connection)
        if cellSpills > 1 { try connection.execute(StatisticCell.table.sumUp(in: .shadow)) }
    }

    /// Writes rows to the shadow: those that it holds in an older form are taken out first.
    // As for applying: a call a column otherwise.
    @_specialize(where P == ProposalProjection)
    @_specialize(where P == HonoreeProjection)
    private func copy(_ slots: ContiguousArray<RowCache<P.Row>.Slot>, on connection: isolated PostgresConnection) throws {
        guard !slots.isEmpty else { return }
        mayHaveStored = true
        let table = P.Row.table
        let replaced = slots.filter { $0.isStored && $0.isChanged }.map(\.id)
        if !replaced.isEmpty {
            try keyShadow(on: connection)
            try connection.execute(
                "DELETE FROM \(fragment: table.qualified(in: .shadow)) WHERE \(fragment: table.keyList) = ANY(\(replaced))")
        }
        let codes = codes
        try connection.copyIn(table.copyIn(to: .shadow)) { writer in
            for slot in slots where slot.isChanged {
                guard let row = slot.row else { continue }
                try writer.row { fields in try row.write(to: &fields, codes: codes) }
            }
        }
    }

    private func copyCells(on connection: isolated PostgresConnection) throws {
        guard !cells.isEmpty else { return }
        cellSpills += 1
        let spilled = cells
        let codes = codes
        cells = [:]
        try connection.copyIn(StatisticCell.table.copyIn(to: .shadow)) { writer in
            for (cell, count) in spilled {
                try writer.row { fields in try cell.write(count: count, to: &fields, codes: codes) }
            }
        }
    }

    /// Gives the shadow its key, once rows must be found in it.
    private func keyShadow(on connection: isolated PostgresConnection) throws {
        guard !isShadowKeyed else { return }
        try connection.query("SELECT read.index_shadow(\(P.Row.table.name), true)")
        isShadowKeyed = true
    }
}

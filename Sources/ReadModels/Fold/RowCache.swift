package import Foundation

/// The rows that a fold holds, by key: an index beside a dense array, so that growing moves little.
package struct RowCache<Row: ProjectionRow>: Sendable {
    /// A row with what the fold must know to write it.
    package struct Slot: Sendable {
        /// The key.
        package let id: UUID
        /// The row; nil until its first event is applied.
        package var row: Row?
        /// Whether the table holds a row of this key.
        package var isStored: Bool
        /// Whether it changed since it was loaded or written.
        package var isChanged = false
        /// The page that used it last.
        package var usedIn: UInt32
    }

    private var places: [UUID: Int32] = [:]
    /// The slots, in the order in which they came.
    package var slots: ContiguousArray<Slot> = []
    /// The number of the current page.
    package var page: UInt32 = 0

    package init() {}

    /// How many rows are held.
    package var count: Int { slots.count }

    /// Whether a key is held.
    package func holds(_ id: UUID) -> Bool {
        places[id] != nil
    }

    /// The place of a key's slot, which is made empty if it is not held.
    package mutating func place(of id: UUID) -> Int {
        if let place = places[id] {
            slots[Int(place)].usedIn = page
            return Int(place)
        }
        places[id] = Int32(slots.count)
        slots.append(Slot(id: id, row: nil, isStored: false, usedIn: page))
        return slots.count - 1
    }

    /// Takes a row that was read from the table.
    package mutating func take(stored row: Row) {
        let place = place(of: row.id)
        slots[place].row = row
        slots[place].isStored = true
    }

    /// Removes slots until at most `keep` are left, the most recently used ones, and answers those that were removed.
    package mutating func evict(keeping keep: Int) -> ContiguousArray<Slot> {
        guard slots.count > keep else { return [] }
        // Sorting the numbers of the pages is cheap; sorting the rows would not be.
        let last = slots.map(\.usedIn).sorted(by: >)[keep]
        var evicted: ContiguousArray<Slot> = []
        var kept: ContiguousArray<Slot> = []
        kept.reserveCapacity(keep)
        for slot in slots {
            if slot.usedIn > last { kept.append(slot) } else { evicted.append(slot) }
        }
        slots = kept
        places.removeAll(keepingCapacity: true)
        for (place, slot) in slots.enumerated() {
            places[slot.id] = Int32(place)
        }
        return evicted
    }
}

import Entry

/// What is to happen, in the order of time: a binary heap, in which what was put in first comes first at the same time.
struct Agenda<Job> {
    private struct Item {
        let at: Int64
        let order: Int
        let job: Job

        static func < (left: Item, right: Item) -> Bool {
            left.at != right.at ? left.at < right.at : left.order < right.order
        }
    }

    private var items: [Item] = []
    private var count = 0

    /// Puts a job in.
    mutating func put(_ job: Job, at instant: Instant) {
        items.append(Item(at: instant.microseconds, order: count, job: job))
        count += 1
        var child = items.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard items[child] < items[parent] else { return }
            items.swapAt(child, parent)
            child = parent
        }
    }

    /// Takes the next job out; `nil` if there is none.
    mutating func next() -> (at: Instant, job: Job)? {
        guard let first = items.first else { return nil }
        let last = items.removeLast()
        if !items.isEmpty {
            items[0] = last
            sink()
        }
        return (Instant(microseconds: first.at), first.job)
    }

    private mutating func sink() {
        var parent = 0
        while true {
            let left = 2 * parent + 1
            guard left < items.count else { return }
            let right = left + 1
            let child = right < items.count && items[right] < items[left] ? right : left
            guard items[child] < items[parent] else { return }
            items.swapAt(child, parent)
            parent = child
        }
    }
}

/// Who has which connection and who waits: the pool's decisions without its effects.
///
/// Pure.
struct PoolState: Sendable {
    typealias Slot = Int
    typealias Waiter = UInt64

    /// What the pool has to do next.
    enum Action: Equatable, Sendable {
        /// Use the connection of this slot, which is idle.
        case use(Slot)
        /// Make a connection for this slot.
        case open(Slot)
        /// Wait under this number.
        case wait(Waiter)
        /// The pool is closed.
        case refuse
    }

    /// What becomes of a slot that was given back.
    enum Release: Equatable, Sendable {
        /// Give the slot to this waiter, who finds its connection usable or has to make one.
        case hand(Slot, to: Waiter, isOpen: Bool)
        /// Nobody waits: keep the connection if there is one.
        case keep
        /// Close the connection, since the pool is closed.
        case close
    }

    private let size: Int
    private var idle: [Slot] = []
    private var empty: [Slot]
    private var waiters: [Waiter] = []
    private var nextWaiter: Waiter = 1
    private(set) var isClosed = false

    init(size: Int) {
        self.size = max(size, 1)
        empty = Array((0..<max(size, 1)).reversed())
    }

    /// How many slots are in use.
    var leased: Int { size - idle.count - empty.count }

    /// Somebody wants a connection.
    ///
    /// The one used last is given first, so that the others may age.
    mutating func lease() -> Action {
        if isClosed { return .refuse }
        if let slot = idle.popLast() { return .use(slot) }
        if let slot = empty.popLast() { return .open(slot) }
        defer { nextWaiter += 1 }
        waiters.append(nextWaiter)
        return .wait(nextWaiter)
    }

    /// A slot is given back, with a usable connection or without one.
    mutating func release(_ slot: Slot, isOpen: Bool) -> Release {
        if isClosed {
            empty.append(slot)
            return .close
        }
        if !waiters.isEmpty {
            return .hand(slot, to: waiters.removeFirst(), isOpen: isOpen)
        }
        if isOpen {
            idle.append(slot)
        } else {
            empty.append(slot)
        }
        return .keep
    }

    /// A waiter gives up; false if it had been served already.
    mutating func abandon(_ waiter: Waiter) -> Bool {
        guard let index = waiters.firstIndex(of: waiter) else { return false }
        waiters.remove(at: index)
        return true
    }

    /// No more leases: returns whom to refuse and which idle connections to close.
    mutating func close() -> (waiters: [Waiter], idle: [Slot]) {
        isClosed = true
        defer {
            waiters = []
            empty += idle
            idle = []
        }
        return (waiters, idle)
    }
}

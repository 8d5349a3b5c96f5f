import TestSupport
import Testing

@testable import PostgresClient

/// The pool's decisions, without a server.
struct PoolStateTests {
    @Test func `slots are opened up to the size, then callers wait in order`() {
        var pool = PoolState(size: 2)
        #expect(pool.lease() == .open(0))
        #expect(pool.lease() == .open(1))
        #expect(pool.lease() == .wait(1))
        #expect(pool.lease() == .wait(2))
        #expect(pool.release(1, isOpen: false) == .hand(1, to: 1, isOpen: false))
        #expect(pool.release(0, isOpen: true) == .hand(0, to: 2, isOpen: true))
        #expect(pool.release(0, isOpen: true) == .keep)
        #expect(pool.lease() == .use(0))
    }

    @Test func `one who gives up is not served`() {
        var pool = PoolState(size: 1)
        _ = pool.lease()
        #expect(pool.lease() == .wait(1))
        #expect(pool.abandon(1) == true)
        #expect(pool.abandon(1) == false)
        #expect(pool.release(0, isOpen: true) == .keep)
    }

    @Test func `in any order of events no slot is lost or given twice`() {
        var random = SeededRandom()
        for _ in 0..<200 {
            let size = random.int(1...4)
            var pool = PoolState(size: size)
            var held: Set<Int> = []
            var waiting: Set<UInt64> = []
            for _ in 0..<200 {
                switch random.int(0...3) {
                case 0, 1:
                    switch pool.lease() {
                    case .use(let slot), .open(let slot): #expect(held.insert(slot).inserted)
                    case .wait(let waiter): waiting.insert(waiter)
                    case .refuse: Issue.record("an open pool refuses")
                    }
                case 2:
                    guard let slot = held.randomElement(using: &random) else { continue }
                    held.remove(slot)
                    if case .hand(let next, let waiter, _) = pool.release(slot, isOpen: random.oneIn(2)) {
                        #expect(waiting.remove(waiter) != nil)
                        #expect(held.insert(next).inserted)
                    }
                default:
                    guard let waiter = waiting.randomElement(using: &random) else { continue }
                    #expect(pool.abandon(waiter) == true)
                    waiting.remove(waiter)
                }
                #expect(pool.leased == held.count)
                #expect(held.count <= size)
                #expect(waiting.isEmpty || held.count == size)
            }
        }
    }

    @Test func `the cache keeps what was used last and never more than its size`() {
        var cache = StatementCache(capacity: 2)
        func key(_ text: String) -> StatementCache.Key { StatementCache.Key(text: text, types: []) }
        cache.insert(cache.newName(), for: key("a"))
        cache.insert(cache.newName(), for: key("b"))
        #expect(cache.name(for: key("a")) == "s1")
        cache.insert(cache.newName(), for: key("c"))
        #expect(cache.name(for: key("b")) == nil)
        #expect(cache.name(for: key("a")) == "s1")
        #expect(cache.count == 2)
        #expect(cache.takeDiscarded() == ["s2"])
        #expect(cache.takeDiscarded().isEmpty)
        #expect(cache.name(for: StatementCache.Key(text: "a", types: [.int8])) == nil)
    }
}

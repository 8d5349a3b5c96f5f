import Synchronization

/// Collects the slots that a page asked for and did not get.
///
/// The template engine prints nothing for an unknown slot, so that a renamed value silently blanks a page. Here it is an error.
final class PageFaults: Sendable {
    private let slots = Mutex<Set<String>>([])

    /// The faulty slots, sorted.
    var list: [String] { slots.withLock { $0.sorted() } }

    /// Notes a slot.
    func note(_ slot: String) { _ = slots.withLock { $0.insert(slot) } }
}

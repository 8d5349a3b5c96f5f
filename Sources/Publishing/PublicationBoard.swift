package import Entry
import Synchronization

/// What is known in this process of the published log: for pages, for readiness and for metrics.
package final class PublicationBoard: Sendable {
    /// What stands on it.
    package struct Notice: Hashable, Sendable {
        /// The newest head that was released here; nil until there is one.
        package var head: SignedHead?
        /// When it was released here, or released again with nothing new.
        package var releasedAt: Instant?
        /// The newest head that a quorum of witnesses cosigned; nil until there is one, or while no witness is asked for.
        package var witnessed: SignedHead?
        /// How many entries lie under the newest such head.
        package var witnessedSize: Int64 = 0
        /// Why nothing is signed any more: a code; nil while all is well.
        package var fault: String?
        /// What each witness of the policy said last.
        package var witnesses: [String: WitnessNotice] = [:]

        /// A board with nothing on it.
        package init() {}

        /// How far an event at a position has come.
        package func state(of seq: Int64) -> PublicationState {
            if seq < witnessedSize { return .witnessed }
            return seq < (head?.size ?? 0) ? .published : .sequenced
        }
    }

    /// What a witness said last.
    package struct WitnessNotice: Hashable, Sendable {
        /// The size of the last head that it cosigned; nil if it never did.
        package var size: Int64?
        /// When it cosigned it, in seconds since 1970 by its own clock.
        package var time: Int64?
        /// What went wrong since then: a code; nil if nothing did.
        package var fault: String?
        /// Whether it refused a head as inconsistent with one that it had cosigned: an alarm, not a disturbance.
        package var isAlarm = false

        /// States what a witness said last; nothing, if it was not heard yet.
        package init(size: Int64? = nil, time: Int64? = nil) {
            self.size = size
            self.time = time
        }
    }

    private let notice = Mutex(Notice())

    /// An empty board.
    package init() {}

    /// What stands on it now.
    package var current: Notice { notice.withLock { $0 } }

    /// Changes what stands on it.
    package func update(_ body: @Sendable (inout Notice) -> Void) {
        notice.withLock { body(&$0) }
    }
}

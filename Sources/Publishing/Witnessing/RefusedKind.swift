/// What a refused request says against its log, from nothing to everything: the kinds are kept apart, so that what anybody can send never
/// pushes out what only the log can have made.
package enum RefusedKind: String, CaseIterable, Hashable, Sendable {
    /// No key of a known log signed the head: anybody can make it, as often as he likes. The raw values are the names of the folders.
    case unsigned = "refused"
    /// The log signed the head, and it was not cosigned for a reason that says nothing against it: another old size, a wrong clock.
    case signed
    /// The log signed the head, and nothing showed that it extends the last one: two histories, or a bad proof for a good head, which
    /// anybody can send who saw the head.
    case unproven = "evidence"
    /// The log signed two heads of one size with different roots: two histories, by its own hand.
    case fork = "forks"

    /// How much is kept of a kind.
    package struct Limit: Hashable, Sendable {
        /// How many requests.
        package var count: Int
        /// How many octets, with the answers.
        package var bytes: Int

        /// States a limit.
        package init(count: Int, bytes: Int) {
            self.count = count
            self.bytes = bytes
        }
    }

    /// How much is kept of this kind, about a hundred megabytes in all.
    package var limit: Limit {
        switch self {
        case .unsigned: Limit(count: 1_000, bytes: 16 << 20)
        case .signed: Limit(count: 2_000, bytes: 16 << 20)
        case .unproven: Limit(count: 10_000, bytes: 64 << 20)
        case .fork: Limit(count: 1_000, bytes: 8 << 20)
        }
    }

    /// Whether the oldest gives way to a new one.
    ///
    /// A fork never does: one of them says it all, and a thousand say no more.
    var isRenewed: Bool { self != .fork }
}

/// Where a decision stands.
package enum DecisionState: String, CaseIterable, Hashable, Sendable {
    case issued
    case published
    case annulled
}

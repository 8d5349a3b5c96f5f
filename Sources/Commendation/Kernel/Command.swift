/// A wish to change something, which a pure function grants as events or refuses as a ``Rejection``.
public protocol Command: Hashable, Sendable {
    /// What must be read before it can be decided.
    associatedtype State: Sendable

    /// Which command it is, for permissions and for the steps that a rejection names.
    static var kind: CommandKind { get }

    /// Decides: no clock, no randomness, no reading; the same input always gives the same result.
    func decide(given state: State, in context: CommandContext) throws(Rejection) -> Decided
}

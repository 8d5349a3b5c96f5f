/// A type of event with the version of its payload: what a binary knows, or does not.
package struct EventKind: Hashable, Sendable, CustomStringConvertible {
    /// The type, such as `ProposalSubmitted`.
    package let type: String

    /// The payload's version, from 1.
    package let schema: Int

    /// Names a kind of event.
    package init(type: String, schema: Int) {
        self.type = type
        self.schema = schema
    }

    /// The type and the version, as `ProposalSubmitted/1`.
    package var description: String { "\(type)/\(schema)" }
}

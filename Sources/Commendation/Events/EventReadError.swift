/// Why an entry could not be read as an event of the domain.
public struct EventReadError: Error, Hashable, Sendable {
    /// The closed list of failures; the raw value is the stable code.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// The entry is of another type than the one asked for.
        case otherType = "other-event-type"
        /// No released version of this program knows the type.
        case unknownType = "unknown-event-type"
        /// The type is known, this version of its payload is not.
        case unknownSchema = "unknown-event-schema"
        /// A required member is missing or of the wrong form.
        case invalidMember = "invalid-event-member"
        /// The events of a stream do not follow one another.
        case outOfOrder = "events-out-of-order"
    }

    /// Which failure it is.
    public let kind: Kind

    /// The type of the entry.
    public let type: String

    /// The member concerned, where there is one.
    public let member: String?

    /// Describes a failure.
    public init(_ kind: Kind, type: String, member: String? = nil) {
        self.kind = kind
        self.type = type
        self.member = member
    }

    /// The stable code, in kebab case.
    public var code: String { kind.rawValue }
}

extension EventReadError: CustomStringConvertible {
    /// The code, what happened and what to do next, in one line.
    public var description: String { "\(code): \(message) \(nextStep)" }

    /// What happened.
    public var message: String {
        let place = member.map { " (member \($0))" } ?? ""
        return switch kind {
        case .otherType: "The entry is a \(type), which was not asked for\(place)."
        case .unknownType: "The event type \(type) is not known\(place)."
        case .unknownSchema: "This version of \(type) is not known\(place)."
        case .invalidMember: "A member of \(type) is missing or has the wrong form\(place)."
        case .outOfOrder: "\(type) cannot follow the events before it\(place)."
        }
    }

    /// What to do next.
    public var nextStep: String {
        switch kind {
        case .otherType: "Read it as its own type."
        case .unknownType, .unknownSchema: "Install the version of the program that wrote it, or a newer one."
        case .invalidMember, .outOfOrder: "Verify the log; do not append to this stream."
        }
    }
}

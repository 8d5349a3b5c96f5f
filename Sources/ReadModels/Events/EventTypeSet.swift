/// A set of event types in two words.
package struct EventTypeSet: OptionSet, Sendable {
    package let rawValue: UInt128

    package init(rawValue: UInt128) {
        self.rawValue = rawValue
    }

    /// The set of the given types.
    package init(_ types: EventType...) {
        rawValue = types.reduce(0) { $0 | 1 << UInt128($1.rawValue) }
    }

    /// Every known type.
    package static let all = EventTypeSet(rawValue: EventType.allCases.reduce(0) { $0 | 1 << UInt128($1.rawValue) })

    /// Whether a type is in the set.
    package func contains(_ type: EventType) -> Bool {
        rawValue & 1 << UInt128(type.rawValue) != 0
    }
}

/// A field about a person: never part of an entry, which holds only the commitment to it.
public struct PersonalField: Hashable, Sendable {
    /// The name of the field, such as `birthDate`.
    public var name: String

    /// The value.
    public var value: JSONValue

    /// Makes a field.
    public init(name: String, value: JSONValue) {
        self.name = name
        self.value = value
    }
}

extension PersonalField: CustomStringConvertible, CustomReflectable {
    /// The name alone: a value never reaches a log line.
    public var description: String { "\(name): (personal)" }

    /// The name alone.
    public var customMirror: Mirror { Mirror(self, children: ["name": name]) }
}

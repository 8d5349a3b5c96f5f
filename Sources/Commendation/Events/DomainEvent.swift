public import Entry
public import Foundation

/// A fact of the domain: its coded facts as a Swift value that knows how it is written and read.
///
/// Personal fields are no part of it: they are given when the draft is made and never come back from an entry.
public protocol DomainEvent: Hashable, Sendable {
    /// The type in upper camel case, as it stands in entries.
    static var name: StaticString { get }

    /// The version of the payload that this value writes.
    static var schema: Int { get }

    /// The kind of the stream that it belongs to.
    static var streamKind: StreamKind { get }

    /// The coded facts.
    var data: JSONObject { get }

    /// Reads the coded facts back.
    init(from fields: EventFields) throws(EventReadError)
}

extension DomainEvent {
    /// The version 1, unless the type says otherwise.
    public static var schema: Int { 1 }

    /// The type in upper camel case, as it stands in entries.
    public static var type: String { name.description }

    /// Makes the draft of an entry.
    public func draft(
        id: UUID, stream: UUID, subject: UUID? = nil, on: Day, actor: String, onBehalf: String? = nil, cause: UUID? = nil,
        rules: String? = nil, personal: [PersonalField] = []
    ) -> EventDraft {
        EventDraft(
            id: id, type: Self.type, schema: Self.schema, stream: StreamID(kind: Self.streamKind.rawValue, id: stream),
            subject: subject, on: on, actor: actor, onBehalf: onBehalf, cause: cause, rules: rules, data: data, personal: personal
        )
    }

    /// Reads the event of an entry; another type is a failure.
    public init(_ entry: EntryView) throws(EventReadError) {
        guard entry.is(Self.name) else { throw EventReadError(.otherType, type: entry.type.string) }
        guard entry.schema == Self.schema else { throw EventReadError(.unknownSchema, type: Self.type) }
        try self.init(from: EventFields(entry))
    }

    /// Reads the event of an envelope; another type is a failure.
    public init(_ envelope: Envelope) throws(EventReadError) {
        guard envelope.type == Self.type else { throw EventReadError(.otherType, type: envelope.type) }
        guard envelope.schema == Self.schema else { throw EventReadError(.unknownSchema, type: Self.type) }
        try self.init(from: EventFields(type: envelope.type, envelope.data))
    }
}

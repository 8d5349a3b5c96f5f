public import Entry

/// A record of an earlier award was taken back, since it was wrong.
public struct EarlierAwardWithdrawn: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "EarlierAwardWithdrawn"
    /// The kind of its stream.
    public static let streamKind = StreamKind.earlierAward

    /// Why.
    public var reason: WithdrawalReason

    /// Describes the fact.
    public init(reason: WithdrawalReason) {
        self.reason = reason
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(reason: try fields.code("reason"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("reason", code: reason)
        return data
    }
}

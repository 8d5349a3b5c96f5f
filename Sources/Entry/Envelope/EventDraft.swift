public import Foundation

/// An event before it has a place in the log: all of an entry but `log`, `seq`, `streamSeq`, `at` and the commitments.
public struct EventDraft: Hashable, Sendable {
    /// The id of the event, version 7.
    public var id: UUID
    /// The type in upper camel case, such as `ProposalSubmitted`.
    public var type: String
    /// The version of the payload, from 1.
    public var schema: Int
    /// The stream that the event belongs to.
    public var stream: StreamID
    /// The honoree concerned, if there is one.
    public var subject: UUID?
    /// The effective day of the fact, at +07:00.
    public var on: Day
    /// Who acts.
    public var actor: String
    /// On whose behalf, if the actor acts for another.
    public var onBehalf: String?
    /// The event that this one follows from, if there is one.
    public var cause: UUID?
    /// The hash of the rule pack that judged it, if one did.
    public var rules: String?
    /// The coded facts.
    public var data: JSONObject
    /// The fields about persons, which become disclosures.
    public var personal: [PersonalField]

    /// Makes a draft.
    public init(
        id: UUID, type: String, schema: Int = 1, stream: StreamID, subject: UUID? = nil, on: Day, actor: String,
        onBehalf: String? = nil, cause: UUID? = nil, rules: String? = nil, data: JSONObject = [:],
        personal: [PersonalField] = []
    ) {
        self.id = id
        self.type = type
        self.schema = schema
        self.stream = stream
        self.subject = subject
        self.on = on
        self.actor = actor
        self.onBehalf = onBehalf
        self.cause = cause
        self.rules = rules
        self.data = data
        self.personal = personal
    }
}

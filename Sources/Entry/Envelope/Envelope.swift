public import Foundation

/// One entry of the log, decoded: what happened, to which stream, when, by whom.
///
/// Its bytes are canonical JSON of at most ``maximumSize`` bytes; they are hashed and stored verbatim.
public struct Envelope: Hashable, Sendable {
    /// The greatest length of an entry in bytes: 32 KiB.
    public static let maximumSize = 32_768

    /// The version of the envelope that this code writes and reads.
    public static let version = 1

    /// The origin of the log.
    public var log: String
    /// The position in the log, from 0 without gaps.
    public var seq: Int64
    /// The id of the event.
    public var id: UUID
    /// The type in upper camel case.
    public var type: String
    /// The version of the payload, from 1.
    public var schema: Int
    /// The stream that the event belongs to.
    public var stream: StreamID
    /// The position in the stream, from 0 without gaps.
    public var streamSeq: Int64
    /// The honoree concerned, if there is one.
    public var subject: UUID?
    /// When it was recorded.
    public var at: Instant
    /// The effective day of the fact, at +07:00.
    public var on: Day
    /// Who acted.
    public var actor: String
    /// On whose behalf, if the actor acted for another.
    public var onBehalf: String?
    /// The event that this one follows from, if there is one.
    public var cause: UUID?
    /// The hash of the rule pack that judged it, if one did.
    public var rules: String?
    /// The coded facts.
    public var data: JSONObject
    /// The commitments to the personal fields, sorted; the field `_sd`, which is absent when there is none.
    public var sd: [String]

    /// The version of the envelope.
    public var v: Int { Self.version }

    /// Makes an entry of a draft and of what the log adds to it; the commitments are sorted here.
    public init(_ draft: EventDraft, log: String, seq: Int64, streamSeq: Int64, at: Instant, commitments: [String]) {
        self.log = log
        self.seq = seq
        id = draft.id
        type = draft.type
        schema = draft.schema
        stream = draft.stream
        self.streamSeq = streamSeq
        subject = draft.subject
        self.at = at
        on = draft.on
        actor = draft.actor
        onBehalf = draft.onBehalf
        cause = draft.cause
        rules = draft.rules
        data = draft.data
        sd = commitments.sorted(by: Self.precedes)
    }

    /// The draft that this entry could have been made of, without its personal fields.
    public var draft: EventDraft {
        EventDraft(
            id: id, type: type, schema: schema, stream: stream, subject: subject, on: on, actor: actor, onBehalf: onBehalf,
            cause: cause, rules: rules, data: data)
    }

    /// Byte order, in which commitments are sorted.
    static func precedes(_ left: String, _ right: String) -> Bool { left.utf8.lexicographicallyPrecedes(right.utf8) }
}

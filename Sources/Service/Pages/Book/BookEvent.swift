package import Entry
package import Foundation

/// An event as a person reads it.
package struct BookEvent: Sendable {
    /// Its number in the log.
    package let sequence: Int64
    /// Its type, for example `ProposalReceived`.
    package let type: String
    /// The day on which it takes effect.
    package let on: Day
    /// The moment at which it was recorded.
    package let at: Instant
    /// Who did it.
    package let actor: String
    /// For whom, if for another.
    package let onBehalf: String?
    /// Hash of the rule pack that judged it.
    package let rules: String?
    /// Its coded facts.
    package let data: JSONObject
    /// The personal fields that still stand, by name.
    package let personal: [(name: String, value: String)]
    /// Why some of its personal fields are not shown; nil if all are.
    package let gap: PersonalGap?
    /// The stream that it belongs to, where a page shows events of several.
    package let stream: UUID?

    /// An event.
    package init(
        sequence: Int64, type: String, on: Day, at: Instant, actor: String, onBehalf: String?, rules: String?, data: JSONObject,
        personal: [(name: String, value: String)], stream: UUID? = nil, gap: PersonalGap? = nil
    ) {
        self.gap = gap
        self.sequence = sequence
        self.type = type
        self.on = on
        self.at = at
        self.actor = actor
        self.onBehalf = onBehalf
        self.rules = rules
        self.data = data
        self.personal = personal
        self.stream = stream
    }
}

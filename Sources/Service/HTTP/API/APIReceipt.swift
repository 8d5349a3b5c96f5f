package import Entry
package import Foundation

/// What a write did.
package struct APIReceipt: Sendable {
    /// The first sequence number written.
    package let first: Int64
    /// The last one.
    package let last: Int64
    /// When it was recorded.
    package let at: Instant
    /// Whether this is the answer of an earlier request with the same id.
    package let repeated: Bool
    /// What was made: a submission, a decision, a session, or the one thing that was opened.
    package let created: UUID?
    /// Everything that was opened, in the order of the request.
    package let opened: [UUID]
    /// What did not stop the write, but should be looked at: code with a text in both languages.
    package let warnings: [(code: String, vi: String, en: String)]

    /// A receipt.
    package init(
        first: Int64, last: Int64, at: Instant, repeated: Bool, created: UUID?, opened: [UUID] = [],
        warnings: [(code: String, vi: String, en: String)] = []
    ) {
        self.first = first
        self.last = last
        self.at = at
        self.repeated = repeated
        self.created = created
        self.opened = opened
        self.warnings = warnings
    }

    var json: JSONValue {
        var object: JSONObject = [
            "first": .integer(first), "last": .integer(last), "at": .string(at.description), "repeated": .bool(repeated),
            "warnings": .array(warnings.map { ["code": .string($0.code), "vi": .string($0.vi), "en": .string($0.en)] }),
        ]
        if !opened.isEmpty { object["opened"] = .array(opened.map { .string($0.text) }) }
        if let created { object["id"] = .string(created.text) }
        return .object(object)
    }
}

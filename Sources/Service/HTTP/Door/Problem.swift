package import Commendation
package import Entry

/// An error as it leaves over HTTP: RFC 9457 for programs, a page for people.
package struct Problem: Error, Sendable {
    /// The HTTP status.
    package let status: Int
    /// Stable code, lower-case kebab.
    package let code: String
    /// What happened.
    package let detail: Bilingual
    /// What to do next.
    package let next: Bilingual
    /// The field or parameter concerned, if there is one: a name from our own documents or the one sent, cut short.
    package let field: String?
    /// Seconds to wait before trying again makes sense.
    package let retryAfter: Int?

    /// A problem.
    package init(status: Int, code: String, detail: Bilingual, next: Bilingual, field: String? = nil, retryAfter: Int? = nil) {
        self.status = status
        self.code = code
        self.detail = detail
        self.next = next
        self.field = field
        self.retryAfter = retryAfter
    }

    /// A problem whose texts stand in the catalogue as `problem-<code>` and `problem-<code>-next`.
    package init(
        _ status: Int, _ code: String, _ parameters: [String: String] = [:], field: String? = nil, retryAfter: Int? = nil
    ) {
        func text(_ key: String) -> Bilingual {
            let messages = MessageCatalogue.embedded
            return Bilingual(vi: messages.text(key, .vietnamese, parameters), en: messages.text(key, .english, parameters))
        }
        self.init(
            status: status, code: code, detail: text("problem-\(code)"), next: text("problem-\(code)-next"), field: field,
            retryAfter: retryAfter)
    }

    /// The kind of problem in a few words, by its status.
    package var title: Bilingual {
        let messages = MessageCatalogue.embedded
        let key =
            messages.bilingual("status-\(status)") == nil ? (status < 500 ? "status-400" : "status-500") : "status-\(status)"
        return Bilingual(vi: messages.text(key, .vietnamese), en: messages.text(key, .english))
    }

    /// The body of `application/problem+json`: Vietnamese in the members of the RFC, English beside it under `en`.
    package var json: JSONValue {
        var object: JSONObject = [
            "type": .string("urn:sovang:problem:\(code)"),
            "status": .integer(Int64(status)),
            "code": .string(code),
            "title": .string(title.vi.nfc),
            "detail": .string(detail.vi.nfc),
            "next": .string(next.vi.nfc),
            "en": ["title": .string(title.en.nfc), "detail": .string(detail.en.nfc), "next": .string(next.en.nfc)],
        ]
        if let field { object["field"] = .string(field.nfc) }
        return .object(object)
    }
}

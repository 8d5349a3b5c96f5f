/// A language in which the service speaks to a person.
package enum Language: String, Sendable, CaseIterable {
    /// Vietnamese: the language of the book, and the default.
    case vietnamese = "vi"
    /// English, beside it.
    case english = "en"

    /// The other of the two: what the switch on each page leads to.
    package var other: Language { self == .vietnamese ? .english : .vietnamese }

    /// The language a request asks for: the query first, then the cookie, else Vietnamese.
    ///
    /// `Accept-Language` is left aside on purpose: officers use browsers installed in English, and the book is Vietnamese first.
    package static func chosen(query: String?, cookie: String?) -> Language {
        query.flatMap(Language.init(rawValue:)) ?? cookie.flatMap(Language.init(rawValue:)) ?? .vietnamese
    }
}

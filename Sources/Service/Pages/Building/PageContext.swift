import Entry
package import Publishing

/// What every page needs besides its own data: the language, the messages, the frame.
package struct PageContext: Sendable {
    /// The language of the page.
    package let language: Language
    /// The texts.
    package let messages: MessageCatalogue
    /// The log's origin.
    package let origin: String
    /// Whether the log is a trial or a demonstration.
    package let isTrial: Bool
    /// The path and query of this page without its `lang`, for the switch of language.
    package let address: PageAddress
    /// Number of entries in the log, if it is known.
    package let logSize: Int64?
    /// What is known of the published log; nil where nothing is published.
    package let publication: PublicationBoard.Notice?

    /// A context.
    package init(
        language: Language, messages: MessageCatalogue, origin: String, isTrial: Bool, address: PageAddress, logSize: Int64?,
        publication: PublicationBoard.Notice? = nil
    ) {
        self.language = language
        self.messages = messages
        self.origin = origin
        self.isTrial = isTrial
        self.address = address
        self.logSize = logSize
        self.publication = publication
    }

    /// A text of the catalogue in the page's language.
    func say(_ key: String, _ parameters: [String: String] = [:]) -> String { messages.text(key, language, parameters) }

    /// A count in the page's language.
    func count(_ number: Int) -> String { NumberText.count(number, language) }

    /// A day: `24/11/2026` in Vietnamese, `24 Nov 2026` in English.
    func day(_ day: Day) -> String {
        language == .vietnamese ? day.vietnamese : "\(day.dayOfMonth) \(say("month-short-\(day.month.monthOfYear)")) \(day.year)"
    }

    /// A month: `11/2026` in Vietnamese, `Nov 2026` in English.
    func month(_ month: Month) -> String {
        let number = month.monthOfYear < 10 ? "0\(month.monthOfYear)" : "\(month.monthOfYear)"
        return language == .vietnamese ? "\(number)/\(month.year)" : "\(say("month-short-\(month.monthOfYear)")) \(month.year)"
    }

    /// A moment at +07:00: the day, then hours and minutes.
    func moment(_ instant: Instant) -> String {
        // The clock of the province: seven hours ahead of UTC all year.
        let local = instant.adding(seconds: 7 * 3600).description
        return "\(day(instant.day)) \(local.dropFirst(11).prefix(8))"
    }

    /// The address of another page in the same language.
    func link(_ path: String, _ parameters: [(String, String?)] = []) -> String {
        PageAddress(path: path, parameters: parameters.compactMap { name, value in value.map { (name, $0) } })
            .text(in: language)
    }

    /// The slots of the frame around a page.
    func frame(title: String) -> PageData {
        let sections = [
            ("/", "nav-overview"), ("/proposals", "nav-proposals"), ("/decisions", "nav-decisions"), ("/units", "nav-units"),
            ("/statistics", "nav-statistics"), ("/congress", "nav-congress"), ("/matches", "nav-matches"),
            ("/imports", "nav-imports"), ("/evidence", "nav-evidence"),
        ]
        return [
            "lang": .text(language.rawValue),
            "title": .text(title),
            "stylesheet": .text(PageAssets.stylesheet.path),
            "icon": .text(PageAssets.icon.path),
            "trial": .flag(isTrial),
            "home": .text(link("/")),
            "navigation": .list(
                sections.map { path, key in
                    ["href": .text(link(path)), "label": .text(say(key)), "current": .flag(address.path == path)]
                }),
            "otherLanguage": .text(address.switching(to: language.other)),
            "otherLang": .text(language.other.rawValue),
            "origin": .text(origin),
            "logSize": .optional(logSize.map { say("footer-size", ["count": count(Int($0))]) }),
        ]
    }
}

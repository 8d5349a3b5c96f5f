import Entry

/// How personal fields are shown: days as days, identity numbers by their end only.
enum PersonalText {
    /// The text of a field.
    static func shown(_ name: String, _ value: String, _ page: PageContext) -> String {
        switch name {
        case "identityNumber": masked(value)
        case "birthDate": Day(iso: value).map { page.day($0) } ?? value
        default: value
        }
    }

    /// The last four signs of a number: enough to tell two people apart, not enough to use it.
    static func masked(_ number: String) -> String {
        number.count > 6 ? "••••" + number.suffix(4) : "••••"
    }
}

import Commendation

/// One column that a list by form may have.
struct FormColumn: Sendable {
    /// What its cells hold, and so how they are read.
    enum Content: Sendable {
        /// A text of at most so many characters.
        case text(Int)
        /// A day that has come.
        case day
        /// A day that may come.
        case anyDay
        case number(ClosedRange<Int>)
        case flag
        case unit
        case award
        /// Several awards, with semicolons or commas between them.
        case awards
        case word(WordTable)
        /// A movement, directive or regulation that stands in the log.
        case record
        case sex
        /// A day or a year of birth.
        case birth
        case identity
        case ethnicity
        /// A span of years; it fills the first and the last day.
        case years
        /// Known, and of no use.
        case ignored
    }

    let key: FormKey
    let headings: [String]
    let content: Content
    let isRequired: Bool

    init(_ key: FormKey, _ content: Content, required: Bool = false, _ headings: String...) {
        self.key = key
        self.content = content
        self.isRequired = required
        self.headings = headings + [key.rawValue]
    }
}

public import Commendation

/// One thing that is wrong with a row: where, what the cell holds, and what would be right.
public struct RowProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// What kind of problem it is; the raw values are stable.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// A cell is over its limit in bytes.
        case cellTooLong = "cell-too-long"
        /// The row is over its limit in bytes.
        case rowTooLong = "row-too-long"
        /// The row has text beyond the last column allowed.
        case tooManyColumns = "too-many-columns"
        /// Text follows a closing quote.
        case textAfterQuote = "text-after-quote"
        /// A cell holds a control character.
        case controlCharacter = "control-character"
        /// A text is longer than an event takes.
        case textTooLong = "text-too-long"
        /// The row bears a mark of state secrecy.
        case stateSecret = "state-secret"
        /// No name.
        case missingName = "missing-name"
        /// Names in two columns.
        case twoNames = "two-names"
        /// Not the name of one person.
        case badName = "bad-name"
        /// Nothing says whether it is a person, a collective or a household.
        case missingKind = "missing-kind"
        /// No kind of honoree.
        case unknownKind = "unknown-kind"
        /// A collective with birth, sex or identity number.
        case notForCollective = "not-for-collective"
        /// No award.
        case missingAward = "missing-award"
        /// Not in the catalogue.
        case unknownAward = "unknown-award"
        /// Several awards of the catalogue.
        case ambiguousAward = "ambiguous-award"
        /// A title and a form in one row.
        case twoAwards = "two-awards"
        /// The award is not for this kind of honoree.
        case awardNotForKind = "award-not-for-kind"
        /// No unit.
        case missingUnit = "missing-unit"
        /// Not in the register.
        case unknownUnit = "unknown-unit"
        /// Several units of the register.
        case ambiguousUnit = "ambiguous-unit"
        /// No day of the calendar.
        case impossibleDate = "impossible-date"
        /// Month and day exchanged.
        case monthBeforeDay = "month-before-day"
        /// A spreadsheet’s number of a day.
        case serialDate = "serial-date"
        /// A year of two digits.
        case shortYear = "short-year"
        /// Day or month missing.
        case incompleteDate = "incomplete-date"
        /// Not within 1900 to 2100.
        case dateOutOfRange = "date-out-of-range"
        /// No date.
        case unreadableDate = "unreadable-date"
        /// Born after today.
        case futureBirth = "future-birth"
        /// No period of achievement.
        case missingPeriod = "missing-period"
        /// No period that can be read.
        case badPeriod = "bad-period"
        /// The last day is before the first.
        case periodReversed = "period-reversed"
        /// The zero before the identity number is lost.
        case identityLostZero = "identity-lost-zero"
        /// The identity number became an exponent.
        case identityScientific = "identity-scientific"
        /// Not 12 or 9 digits.
        case identityLength = "identity-length"
        /// Not digits.
        case identityUnreadable = "identity-unreadable"
        /// A unit that has ended.
        case endedUnit = "ended-unit"
        /// A title in the column of forms, or a form in the column of titles.
        case wrongAwardColumn = "wrong-award-column"
        /// Not one of the words of a closed list.
        case unknownWord = "unknown-word"
        /// A cell without which the row means nothing is empty.
        case missingValue = "missing-value"
        /// No whole number, or one that cannot be.
        case badNumber = "bad-number"
        /// A fact after today.
        case futureDate = "future-date"
        /// No movement, directive or other record that stands in the log.
        case unknownRecord = "unknown-record"
        /// Several records of the log.
        case ambiguousRecord = "ambiguous-record"
        /// Not Nam or Nữ.
        case unknownSex = "unknown-sex"
        /// No merit kind.
        case unknownMeritKind = "unknown-merit-kind"
        /// The same honoree, award and period as an earlier row.
        case repeatedRow = "repeated-row"
        /// No kind of unit.
        case missingUnitKind = "missing-unit-kind"
        /// No code of the unit.
        case missingCode = "missing-code"
        /// The code and first day of an earlier row.
        case repeatedCode = "repeated-code"
    }

    /// The kind of problem.
    public var code: Code
    /// Heading of the column as the file writes it; nil if the problem is the row's or the column is not there.
    public var column: String?
    /// Letter of the column in a spreadsheet.
    public var letter: String?
    /// What the cell holds; nil for an empty one and always nil for a state secret.
    public var value: String?
    /// What is wrong.
    public var what: Bilingual
    /// What would be right.
    public var remedy: Bilingual

    /// The code alone: the value may be personal data.
    public var description: String { code.rawValue }

    init(_ code: Code, at place: CellPlace = CellPlace(), value: String? = nil, what: Bilingual, remedy: Bilingual) {
        self.code = code
        self.column = place.column
        self.letter = place.letter
        self.value = value.flatMap { $0.isEmpty ? nil : $0 }
        self.what = what
        self.remedy = remedy
    }
}

public import Commendation

/// One thing that is wrong with a row: where, what the cell holds, and what would be right.
public struct RowProblem: Hashable, Sendable, CustomStringConvertible {
    /// What kind of problem it is; the raw values are stable.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        case cellTooLong = "cell-too-long"
        case rowTooLong = "row-too-long"
        case tooManyColumns = "too-many-columns"
        case textAfterQuote = "text-after-quote"
        case controlCharacter = "control-character"
        case textTooLong = "text-too-long"
        case stateSecret = "state-secret"
        case missingName = "missing-name"
        case twoNames = "two-names"
        case badName = "bad-name"
        case missingKind = "missing-kind"
        case unknownKind = "unknown-kind"
        case notForCollective = "not-for-collective"
        case missingAward = "missing-award"
        case unknownAward = "unknown-award"
        case ambiguousAward = "ambiguous-award"
        case twoAwards = "two-awards"
        case awardNotForKind = "award-not-for-kind"
        case missingUnit = "missing-unit"
        case unknownUnit = "unknown-unit"
        case ambiguousUnit = "ambiguous-unit"
        case impossibleDate = "impossible-date"
        case monthBeforeDay = "month-before-day"
        case serialDate = "serial-date"
        case shortYear = "short-year"
        case incompleteDate = "incomplete-date"
        case dateOutOfRange = "date-out-of-range"
        case unreadableDate = "unreadable-date"
        case futureBirth = "future-birth"
        case missingPeriod = "missing-period"
        case badPeriod = "bad-period"
        case periodReversed = "period-reversed"
        case identityLostZero = "identity-lost-zero"
        case identityScientific = "identity-scientific"
        case identityLength = "identity-length"
        case identityUnreadable = "identity-unreadable"
        case unknownSex = "unknown-sex"
        case unknownMeritKind = "unknown-merit-kind"
        case repeatedRow = "repeated-row"
        case missingUnitKind = "missing-unit-kind"
        case missingCode = "missing-code"
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

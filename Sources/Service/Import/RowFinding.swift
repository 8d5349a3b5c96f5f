package import Commendation
package import ListReading

/// One thing that is wrong with a row: where, what stands there, and what would be right.
///
/// It holds what the officer wrote, for the officer only: never log it.
package struct RowFinding: Hashable, Sendable {
    /// Stable code in kebab case.
    package let code: String
    /// Heading of the column, if it is about one.
    package let column: String?
    /// Letter of the column in a spreadsheet.
    package let letter: String?
    /// What the cell holds.
    package let value: String?
    /// What is wrong.
    package let what: Bilingual
    /// What would be right.
    package let remedy: Bilingual

    /// Describes a finding.
    package init(
        code: String, column: String? = nil, letter: String? = nil, value: String? = nil, what: Bilingual, remedy: Bilingual
    ) {
        self.code = code
        self.column = column
        self.letter = letter
        self.value = value
        self.what = what
        self.remedy = remedy
    }

    /// What the reader of the list found.
    package init(_ problem: RowProblem) {
        self.init(
            code: problem.code.rawValue, column: problem.column, letter: problem.letter, value: problem.value, what: problem.what,
            remedy: problem.remedy)
    }
}

/// The cells to which one row counts: at most one by each basis.
package struct Contributions: Equatable, Sendable {
    /// The cell by the month of the submission.
    package var bySubmission: StatisticCell?
    /// The cell by the month of the outcome.
    package var byOutcome: StatisticCell?

    package init(bySubmission: StatisticCell?, byOutcome: StatisticCell?) {
        self.bySubmission = bySubmission
        self.byOutcome = byOutcome
    }

    /// A row that counts nowhere.
    package static let none = Contributions(bySubmission: nil, byOutcome: nil)
}

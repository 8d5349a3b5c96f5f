/// Which month a statistic figure counts by.
package enum StatisticBasis: UInt8, CaseIterable, Hashable, Sendable {
    /// The month of the submission.
    case submission
    /// The month of the outcome: decision, refusal, withdrawal or annulment.
    case outcome

    /// The code in the read tables and in every interface.
    package var code: String {
        switch self {
        case .submission: "submission"
        case .outcome: "outcome"
        }
    }

    package init?(code: String) {
        guard let found = Self.allCases.first(where: { $0.code == code }) else { return nil }
        self = found
    }
}

package import Entry
package import Foundation

/// A question whether an honoree is another one that is registered, for lists and pages.
package struct QuestionItem: Hashable, Sendable {
    /// How an officer answered.
    package enum Resolution: Hashable, Sendable {
        /// It is this one.
        case same(UUID)
        /// It is none of them.
        case distinct
    }

    /// The honoree that is asked about.
    package let honoree: UUID
    /// The honorees that it may be; those that were already told apart are left out.
    package let candidates: [UUID]
    /// The proposal whose row raised the question.
    package let proposal: UUID?
    package let raisedOn: Day
    /// The position of the event that raised it: the order of lists.
    package let seq: Int64
    /// The answer; nil while the question is open.
    package let resolution: Resolution?
    package let resolvedOn: Day?

    init(_ question: RecordedQuestion, of honoree: UUID) {
        self.honoree = honoree
        candidates = question.candidates.split(separator: " ").compactMap { UUID(canonical: String($0)) }
        proposal = question.proposal
        raisedOn = Day(number: question.on)
        seq = question.seq
        resolution =
            switch question.state {
            case .open: nil
            case .same: question.same.map { .same($0) }
            case .distinct: .distinct
            }
        resolvedOn = question.answeredOn.map { Day(number: $0) }
    }
}

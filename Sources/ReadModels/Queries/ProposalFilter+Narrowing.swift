import Commendation
import Entry
import Foundation

extension ProposalFilter {
    /// The list behind a figure: of this list, those that have some values; nil if a value has no words in this version.
    package func narrowed(to values: [StatisticDimension: FactValue]) -> ProposalFilter? {
        var list = self
        for (dimension, value) in values {
            guard case .known(let text) = value else {
                list.narrow(toUnknown: dimension)
                continue
            }
            guard list.narrow(dimension, to: text) else { return nil }
        }
        return list
    }

    private mutating func narrow(toUnknown dimension: StatisticDimension) {
        if case .fact(let fact) = dimension { facts[fact] = .unknown } else { unknown.insert(dimension) }
    }

    private mutating func narrow(_ dimension: StatisticDimension, to text: String) -> Bool {
        switch dimension {
        case .month:
            guard let month = Month(iso: text) else { return false }
            months = month...month
        case .outcome:
            guard let outcome = ProposalOutcome(code: text) else { return false }
            self.outcome = outcome
        case .award: award = text
        case .kind: kind = text
        case .unit:
            guard let unit = UUID(canonical: text) else { return false }
            self.unit = unit
        case .level:
            guard let level = TierLevel(rawValue: text) else { return false }
            self.level = level
        case .source:
            guard let source = AwardSource(rawValue: text) else { return false }
            self.source = source
        case .fact(let fact): facts[fact] = .known(text)
        }
        return true
    }
}

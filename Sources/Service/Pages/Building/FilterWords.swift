import Commendation
import Entry
import ReadModels

/// What a list is narrowed to, in words, beyond what the form of its filter shows.
struct FilterWords {
    let filter: ProposalFilter
    /// The decision that narrows the list, for its name.
    let decision: BookDecision?
    let words: DimensionWords

    /// The words; nil if the form shows all of it.
    var text: String? {
        let page = words.page
        var parts: [String] = []
        if let decision { parts.append(page.say("narrowed-decision", ["number": decision.number])) }
        if filter.submission != nil { parts.append(page.say("narrowed-submission")) }
        if filter.honoree != nil { parts.append(page.say("narrowed-honoree")) }
        if let group = filter.group { parts.append(page.say("family-\(group.rawValue)")) }
        if filter.session != nil { parts.append(page.say("narrowed-session")) }
        if filter.letter != nil { parts.append(page.say("narrowed-letter")) }
        if let level = filter.level { parts.append(text(level.rawValue, of: .level)) }
        if let source = filter.source { parts.append(text(source.rawValue, of: .source)) }
        for dimension in BookDimension.allCases {
            if filter.unknown.contains(where: { $0.name == dimension.rawValue }) { parts.append(text(nil, of: dimension)) }
            guard let fact = StatisticFact(rawValue: dimension.rawValue), let value = filter.facts[fact] else { continue }
            let code: String? = if case .known(let code) = value { code } else { nil }
            parts.append(text(code, of: dimension))
        }
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }

    /// What the form of the proposals' filter shows, for a list that has no such form.
    var chosen: [String] {
        let page = words.page
        var parts: [String] = []
        if let months = filter.months {
            parts.append(page.say("span", ["from": page.month(months.lowerBound), "to": page.month(months.upperBound)]))
        }
        if let award = filter.award { parts.append(text(award, of: .award)) }
        if let kind = filter.kind { parts.append(text(kind, of: .kind)) }
        if let unit = filter.unit { parts.append(text(unit.text, of: .unit)) }
        return parts
    }

    private func text(_ code: String?, of dimension: BookDimension) -> String {
        let label = words.page.say("dimension-\(EventDetails.kebab(dimension.rawValue))")
        return "\(label): \(words.text(code, of: dimension))"
    }
}

public import Entry

/// Which law is in force on which day, without gaps: rules are chosen by the day that each names, never by “today”.
public struct LawTimeline: Sendable {
    /// The periods, the earliest first.
    public let periods: [LawPeriod]

    /// Reads a timeline from YAML.
    public init(yaml: [UInt8]) throws(RulePackError) {
        let root = RuleMember(try RuleDocument.parse(yaml), at: "document")
        var periods: [LawPeriod] = []
        for item in try root["periods"].items() {
            let period = try LawPeriod(item)
            if let last = periods.last, last.to?.adding(days: 1) != period.from { throw RulePackError(.periods, at: item.place) }
            periods.append(period)
        }
        guard periods.first?.from == nil, let last = periods.last, last.to == nil else {
            throw RulePackError(.periods, at: "document.periods")
        }
        self.periods = periods
    }

    /// The timeline that is carried in the program.
    public static func embedded() throws(RulePackError) -> LawTimeline { try loaded.get() }

    private static let loaded: Result<LawTimeline, RulePackError> = Result { () throws(RulePackError) in
        try LawTimeline(yaml: PackageResources.timeline_yaml)
    }

    /// The period of a day.
    public func period(on day: Day) -> LawPeriod? { periods.first { $0.contains(day) } }
}

extension LawPeriod {
    init(_ member: RuleMember) throws(RulePackError) {
        id = try member["id"].text()
        name = Bilingual(vi: try member["vi"].text(), en: try member["en"].text())
        from = try member["from"].optionalDay()
        to = try member["to"].optionalDay()
        isJudged = try member["judged"].flag()
        instruments = try member["instruments"].texts()
        sources = try member["sources"].texts()
        certainty = try member["certainty"].code()
        note = try member["note"].optionalText()
    }
}

public import Entry

/// The cycles of all levels: dated data; those of different levels may overlap, those of one level may not.
public struct CycleCalendar: Sendable {
    /// The cycles, by level and day.
    public let cycles: [Cycle]

    /// Reads a calendar from YAML.
    public init(yaml: [UInt8]) throws(RulePackError) {
        let root = RuleMember(try RuleDocument.parse(yaml), at: "document")
        var cycles: [Cycle] = []
        for item in try root["cycles"].items() {
            let cycle = try Cycle(item)
            let overlaps = cycles.contains { $0.level == cycle.level && $0.from <= cycle.to && cycle.from <= $0.to }
            guard cycle.from <= cycle.to, !overlaps else { throw RulePackError(.periods, at: item.place) }
            cycles.append(cycle)
        }
        self.cycles = cycles.sorted { ($0.level.rawValue, $0.from) < ($1.level.rawValue, $1.from) }
    }

    /// The calendar that is carried in the program.
    public static func embedded() throws(RulePackError) -> CycleCalendar { try loaded.get() }

    private static let loaded: Result<CycleCalendar, RulePackError> = Result { () throws(RulePackError) in
        try CycleCalendar(yaml: PackageResources.cycles_yaml)
    }

    /// The cycle of a level that a day lies in.
    public func cycle(containing day: Day, level: Cycle.Level = .province) -> Cycle? {
        cycles.first { $0.level == level && $0.contains(day) }
    }

    /// The cycles of a level, the earliest first.
    public func cycles(of level: Cycle.Level) -> [Cycle] { cycles.filter { $0.level == level } }
}

extension Cycle {
    init(_ member: RuleMember) throws(RulePackError) {
        id = try member["id"].text()
        name = Bilingual(vi: try member["vi"].text(), en: try member["en"].text())
        level = try member["level"].code()
        from = try member["from"].day()
        to = try member["to"].day()
        congress = try member["congress"].optionalText()
        certainty = try member["certainty"].code()
        sources = try member["sources"].texts()
        note = try member["note"].optionalText()
    }
}

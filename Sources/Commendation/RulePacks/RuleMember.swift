import Entry

/// Typed reading of a rule document, with the place of whatever is wrong.
struct RuleMember {
    let value: JSONValue
    let place: String

    init(_ value: JSONValue, at place: String) {
        self.value = value
        self.place = place
    }

    var isAbsent: Bool { value.isNull }

    subscript(key: String) -> RuleMember { RuleMember(value.object?[key] ?? .null, at: "\(place).\(key)") }

    func invalid() -> RulePackError { RulePackError(.invalidMember, at: place) }

    func text() throws(RulePackError) -> String {
        guard let text = value.string, !text.isEmpty else { throw invalid() }
        return text
    }

    func optionalText() throws(RulePackError) -> String? { isAbsent ? nil : try text() }

    func day() throws(RulePackError) -> Day {
        guard let day = Day(iso: try text()) else { throw invalid() }
        return day
    }

    func optionalDay() throws(RulePackError) -> Day? { isAbsent ? nil : try day() }

    func count() throws(RulePackError) -> Int {
        guard let integer = value.integer, (0...1_000_000).contains(integer) else { throw invalid() }
        return Int(integer)
    }

    func flag() throws(RulePackError) -> Bool {
        if isAbsent { return false }
        guard let flag = value.bool else { throw invalid() }
        return flag
    }

    func code<Code: RawRepresentable>() throws(RulePackError) -> Code where Code.RawValue == String {
        guard let code = Code(rawValue: try text()) else { throw invalid() }
        return code
    }

    func items() throws(RulePackError) -> [RuleMember] {
        if isAbsent { return [] }
        guard let items = value.array else { throw invalid() }
        return items.enumerated().map { RuleMember($1, at: "\(place)[\($0)]") }
    }

    func texts() throws(RulePackError) -> [String] {
        var texts: [String] = []
        for item in try items() { texts.append(try item.text()) }
        return texts
    }
}

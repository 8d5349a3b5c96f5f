import Commendation
import Entry

/// The facts of an event in words.
///
/// Nothing is left out for want of a word: a fact whose name the catalogue does not know is shown under the name it has in the entry.
struct EventDetails {
    let event: BookEvent
    let awards: [BookAward]
    let page: PageContext

    /// Facts that the page shows elsewhere, or that serve machines: ids of the frame and list digests.
    static let left: Set<String> = ["unit", "list", "proposal", "honoree", "row"]

    /// The order in which facts are told; others follow in the order of the entry.
    static let order = [
        "outcome", "award", "number", "kind", "meritKind", "achievementFrom", "achievementTo", "reasons", "reason", "ground",
        "date",
    ]

    /// The coded facts, then the personal fields that still stand.
    var facts: [PageFact] {
        var facts: [PageFact] = []
        for (key, value) in ordered where !Self.left.contains(key) && value != .array([]) {
            facts.append(PageFact(label("fact", key), text(key, value), href(key, value)))
        }
        // The name is the page's title.
        for (name, value) in event.personal where name != "name" {
            facts.append(PageFact(label("personal", name), value))
        }
        return facts
    }

    private var ordered: [(key: String, value: JSONValue)] {
        func rank(_ key: String) -> Int { Self.order.firstIndex(of: key) ?? Self.order.count }
        return event.data.members.enumerated().sorted { (rank($0.element.key), $0.offset) < (rank($1.element.key), $1.offset) }
            .map(\.element)
    }

    /// `ProposalReceived` and `achievementFrom` as they stand in message keys: `proposal-received`, `achievement-from`.
    static func kebab(_ name: String) -> String {
        var kebab = ""
        for character in name {
            if character.isUppercase, !kebab.isEmpty { kebab.append("-") }
            kebab += character.lowercased()
        }
        return kebab
    }

    private func label(_ prefix: String, _ name: String) -> String {
        page.messages.lookUp("\(prefix)-\(Self.kebab(name))", page.language) ?? name
    }

    private func href(_ key: String, _ value: JSONValue) -> String? {
        guard let id = value.string else { return nil }
        switch key {
        case "decision": return page.link("/decisions/\(id)")
        case "submission": return page.link("/proposals", [("submission", id)])
        default: return nil
        }
    }

    private func text(_ key: String, _ value: JSONValue) -> String {
        switch value {
        case .null: return "–"
        case .bool(let flag): return page.say(flag ? "yes" : "no")
        case .integer(let number): return page.count(Int(number))
        case .array(let list): return list.map { text(key, $0) }.joined(separator: ", ")
        case .object(let object): return object.members.map { "\($0.key): \(text($0.key, $0.value))" }.joined(separator: ", ")
        case .string(let text): return word(key, text)
        }
    }

    private func word(_ key: String, _ text: String) -> String {
        if key == "award", let award = awards.first(where: { $0.code == text }) { return award.name[page.language] }
        if key == "decision" || key == "submission" { return page.say("open-\(key)") }
        if let name = Self.name(of: text, in: key) { return Self.sentence(name[page.language]) }
        if let day = Day(iso: text) { return page.day(day) }
        return text
    }

    /// A name with a capital letter in front, as it stands alone in a cell.
    private static func sentence(_ name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() }

    /// The name of a value of one of the closed lists.
    private static func name(of code: String, in key: String) -> Bilingual? {
        switch key {
        case "outcome": AppraisalOutcome(rawValue: code)?.name
        case "kind": SubjectKind(rawValue: code)?.name
        case "meritKind": MeritKind(rawValue: code)?.name
        case "reasons": ReturnReason(rawValue: code)?.name
        case "reason": WithdrawalReason(rawValue: code)?.name ?? RefusalReason(rawValue: code)?.name
        case "ground": AnnulmentGround(rawValue: code)?.name
        default: nil
        }
    }
}

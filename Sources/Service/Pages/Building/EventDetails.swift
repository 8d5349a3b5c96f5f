import Commendation
import Entry
import Foundation

/// The facts of an event in words.
///
/// Nothing is left out for want of a word: a fact whose name the catalogue does not know is shown under the name it has in the entry.
struct EventDetails {
    let event: BookEvent
    let names: BookNames
    let page: PageContext

    /// The order in which facts are told; others follow in the order of the entry.
    static let order = [
        "outcome", "answer", "recommended", "inFavour", "against", "abstained", "recused", "award", "number", "kind", "meritKind",
        "achievementFrom", "achievementTo", "reasons",
        "reason", "ground", "date", "was", "unit",
    ]

    /// What the pages show elsewhere, or what serves machines: ids of the frame and list digests.
    static func isLeft(_ member: String, of type: String) -> Bool {
        switch (type, member) {
        case ("ListImported", "list"), ("EarlierAwardRecorded", "row"), ("RowRefused", "row"): false
        // The heading of the tier names the level that it opens or that answers.
        case ("ProposalForwarded", "level"), ("AnswerReceived", "level"): true
        case (_, "list"), (_, "row"), (_, "tier"), (_, "honoree"), ("ProposalSubmitted", "unit"), ("SubmissionMade", "unit"): true
        default: false
        }
    }

    /// The coded facts, then the personal fields that still stand.
    var facts: [PageFact] {
        var facts: [PageFact] = []
        for (key, value) in ordered where key == "achievementFrom" {
            guard let from = value.string.flatMap(Day.init(iso:)),
                let to = event.data["achievementTo"]?.string.flatMap(Day.init(iso:))
            else { continue }
            let span = page.say("span", ["from": page.day(from), "to": page.day(to)])
            facts.append(PageFact(page.say("fact-achievement"), span))
        }
        let isSpan = !facts.isEmpty
        for (key, value) in ordered
        where !(isSpan && key.hasPrefix("achievement")) && !Self.isLeft(key, of: event.type) && value != .array([]) {
            facts.append(PageFact(label(key), values(key, value)))
        }
        for (name, value) in event.personal where shows(name) {
            facts.append(PageFact(personalLabel(name), PersonalText.shown(name, value, page)))
        }
        if let gap = event.gap { facts.append(PageFact(page.say("fact-personal"), gap.words(page))) }
        return facts
    }

    /// The name that a proposal or honoree had from the start is the page's title; one that came later is told where it came.
    private func shows(_ name: String) -> Bool {
        name != "name" || !["ProposalSubmitted", "HonoreeRegistered", "EarlierAwardRecorded"].contains(event.type)
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

    /// The label of a member: one for its type of event if there is one, else that of the member.
    private func label(_ name: String) -> String {
        let member = Self.kebab(name)
        return page.messages.lookUp("fact-\(Self.kebab(event.type))-\(member)", page.language)
            ?? page.messages.lookUp("fact-\(member)", page.language) ?? name
    }

    private func personalLabel(_ name: String) -> String {
        page.messages.lookUp("personal-\(Self.kebab(name))", page.language) ?? name
    }

    private func values(_ key: String, _ value: JSONValue) -> [PageFact.Value] {
        guard let list = value.array else { return [one(key, value)] }
        return list.map { one(key, $0) }
    }

    private func one(_ key: String, _ value: JSONValue) -> PageFact.Value {
        guard let text = value.string else { return PageFact.Value(plain(key, value)) }
        return reference(key, text) ?? PageFact.Value(word(key, text))
    }

    private func plain(_ key: String, _ value: JSONValue) -> String {
        switch value {
        case .null: "–"
        case .bool(let flag): page.say(flag ? "yes" : "no")
        case .integer(let number): Self.isYear(key) ? String(number) : page.count(Int(number))
        case .array(let list): list.map { plain(key, $0) }.joined(separator: ", ")
        case .object(let object): object.members.map { "\($0.key): \(plain($0.key, $0.value))" }.joined(separator: ", ")
        case .string(let text): word(key, text)
        }
    }

    /// Years are no quantities: no separator of thousands.
    private static func isYear(_ key: String) -> Bool { ["year", "completeFrom", "birthDecade", "since"].contains(key) }

    /// What the id of something else leads to.
    private func reference(_ key: String, _ text: String) -> PageFact.Value? {
        guard let id = UUID(canonical: text) else { return nil }
        switch key {
        case "decision": return PageFact.Value(page.say("open-decision"), page.link("/decisions/\(text)"))
        case "submission" where [ProposalLaid.type, ProposalForwarded.type].contains(event.type):
            return PageFact.Value(page.say("open-letter"), page.link("/proposals", [("letter", text)]))
        case "session": return PageFact.Value(page.say("open-session"), page.link("/proposals", [("session", text)]))
        case "movement": return PageFact.Value(page.say("open-movement"), page.link("/proposals", [("movement", text)]))
        case "submission": return PageFact.Value(page.say("open-submission"), page.link("/proposals", [("submission", text)]))
        case "proposal": return PageFact.Value(page.say("open-proposal"), page.link("/proposals/\(text)"))
        case "candidates", "others", "other", "into":
            return PageFact.Value(page.say("open-honoree"), page.link("/honorees/\(text)"))
        case "was" where event.type == ProposalReassigned.type:
            return PageFact.Value(page.say("open-honoree"), page.link("/honorees/\(text)"))
        default: break
        }
        if let unit = names.units[id] { return PageFact.Value(unit, page.link("/units/\(text)")) }
        return nil
    }

    private func word(_ key: String, _ text: String) -> String {
        if key == "award" || key == "targets" { return names.award(text)[page.language] }
        if let name = CodeNames.name(of: text, in: key, of: event.type) { return Self.sentence(name[page.language]) }
        if let words = own(key, text) {
            // A rule of a province's own has a code and no words here.
            return page.messages.lookUp(words, page.language)
                ?? (key == "findings" ? page.say("finding-code", ["code": text]) : text)
        }
        if let day = Day(iso: text) { return page.day(day) }
        return text
    }

    /// The message of a code that is no closed list of the domain: particulars, keys, findings, kinds of lists.
    private func own(_ key: String, _ text: String) -> String? {
        switch (event.type, key) {
        case (HonoreeCorrected.type, "members"), (AwardCorrected.type, "members"): "personal-\(Self.kebab(text))"
        case (_, "keys"), (_, "former"): "match-\(text)"
        case (_, "findings"): "finding-\(text)"
        case (ListImported.type, "list"): "import-kind-\(text)"
        case (RowRefused.type, "code"): "refusal-\(text)"
        default: nil
        }
    }

    /// A name with a capital letter in front, as it stands alone in a cell.
    static func sentence(_ name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() }
}

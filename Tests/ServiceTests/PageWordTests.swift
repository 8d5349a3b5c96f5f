import Commendation
import Entry
import Foundation
import ListReading
import Testing

@testable import Service

/// Every code that an event can hold has words in both languages: read from the domain's own sources, so that nothing is forgotten.
struct PageWordTests {
    private static let domain = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Commendation")
        .standardized

    /// A member of an event as its struct writes it.
    private struct Member: Hashable {
        let event: String
        let name: String
        /// The closed list that it holds, if it holds one.
        let list: String?
    }

    private static func sources() throws -> [String] {
        var texts: [String] = []
        let files = FileManager.default.enumerator(at: domain, includingPropertiesForKeys: nil)
        while let file = files?.nextObject() as? URL {
            if file.pathExtension == "swift" { texts.append(try String(contentsOf: file, encoding: .utf8)) }
        }
        return texts
    }

    private static func members(_ sources: [String]) -> [Member] {
        var members: [Member] = []
        for text in sources {
            for piece in text.components(separatedBy: "public struct ").dropFirst() {
                guard let name = piece.firstMatch(of: /^(\w+): DomainEvent/)?.1 ?? piece.firstMatch(of: /^(StatisticFacts)/)?.1
                else { continue }
                let types = Dictionary(
                    piece.matches(of: /public var (\w+): (\w+)\??/).map { (String($0.1), String($0.2)) }
                ) { first, _ in first }
                for match in piece.matches(of: /data\.set\("(\w+)", (code: )?(\w+)\)/) {
                    members.append(
                        Member(
                            event: String(name), name: String(match.1), list: match.2 == nil ? nil : types[String(match.3)]))
                }
            }
        }
        return members
    }

    /// The raw values of the closed lists, by the list's name.
    private static func lists(_ sources: [String]) -> [String: [String]] {
        var lists: [String: [String]] = [:]
        for text in sources {
            for match in text.matches(of: /enum (\w+): String, CaseIterable[^\n]*\{\n((?:[^\n]*\n)*?)\}/) {
                lists[String(match.1)] = match.2.matches(of: /case (\w+)(?: = "([^"]+)")?\n/).map { String($0.2 ?? $0.1) }
            }
        }
        return lists
    }

    @Test func `every value of every closed list that an event holds has a name in both languages`() throws {
        let sources = try Self.sources()
        let lists = Self.lists(sources)
        let coded = Self.members(sources).filter { $0.list != nil }
        #expect(coded.count > 35)
        for member in coded {
            let values = try #require(lists[member.list!], "\(member)")
            #expect(values.count > 1, "\(member)")
            // The facts that statistics count stand in proposals and earlier awards alike.
            for event in member.event == "StatisticFacts" ? ["ProposalSubmitted", "EarlierAwardRecorded"] : [member.event] {
                for value in values {
                    let name = CodeNames.name(of: value, in: member.name, of: event)
                    #expect(name?.vi.isEmpty == false && name?.en.isEmpty == false, "\(event).\(member.name) = \(value)")
                }
            }
        }
    }

    @Test func `every event and every member of an event has a label`() throws {
        let messages = MessageCatalogue.embedded
        for type in EventRegistry.types {
            #expect(messages.bilingual("event-\(EventDetails.kebab(type))") != nil, "\(type)")
        }
        for member in Self.members(try Self.sources()) where !EventDetails.isLeft(member.name, of: member.event) {
            let name = EventDetails.kebab(member.name)
            let own = messages.bilingual("fact-\(EventDetails.kebab(member.event))-\(name)")
            #expect((own ?? messages.bilingual("fact-\(name)")) != nil, "\(member.event).\(member.name)")
        }
    }

    @Test func `every state has a name and every way of matching too`() {
        let messages = MessageCatalogue.embedded
        for state in ProposalStatus.allCases { #expect(messages.bilingual("state-\(state.slug)") != nil, "\(state)") }
        for kind in MatchKey.Kind.allCases { #expect(messages.bilingual("match-\(kind.rawValue)") != nil, "\(kind)") }
    }

    @Test func `every reason for refusing a row has words and a remedy`() {
        let messages = MessageCatalogue.embedded
        for code in RowProblem.Code.allCases.map(\.rawValue) {
            #expect(messages.bilingual("refusal-\(code)") != nil, "\(code)")
            #expect(messages.bilingual("refusal-\(code)-next") != nil, "\(code)")
        }
    }

    @Test func `an identity number is shown by its end only`() throws {
        let page = PageContext(
            language: .vietnamese, messages: .embedded, origin: "test", isTrial: false, address: PageAddress(path: "/"),
            logSize: nil)
        #expect(PersonalText.shown("identityNumber", "014099001234", page) == "••••1234")
        #expect(PersonalText.shown("identityNumber", "12345", page) == "••••")
        #expect(PersonalText.shown("birthDate", "1975-03-02", page) == "02/03/1975")
        #expect(PersonalText.shown("name", "Lò Thị Mẫu", page) == "Lò Thị Mẫu")
    }
}

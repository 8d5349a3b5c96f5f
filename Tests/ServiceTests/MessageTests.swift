import Commendation
import Entry
import Foundation
import Publishing
import ReadModels
import Testing

@testable import Service

struct MessageTests {
    private static let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Service")
        .standardized

    /// The keys that templates and code use: the literal ones, and the families with a part that is computed.
    private static func usedKeys() throws -> Set<String> {
        var keys: Set<String> = []
        for template in EmbeddedTemplates.all.values {
            keys.formUnion(template.matches(of: /\{\{t\.([a-z0-9-]+)\}\}/).map { String($0.1) })
        }
        let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            let text = try String(contentsOf: file, encoding: .utf8)
            // Codes of errors are no keys.
            for match in text.replacing(/code: "[a-z0-9-]+"/, with: "").matches(of: /"([a-z]+(?:-[a-z0-9]+)+)"/) {
                keys.insert(String(match.1))
            }
            for match in text.matches(of: /Problem\(\d+, "([a-z-]+)"/) {
                keys.formUnion(["problem-\(match.1)", "problem-\(match.1)-next"])
            }
            for match in text.matches(of: /expected: "([a-z-]+)"/) { keys.insert("expected-\(match.1)") }
            for match in text.matches(of: /(?:required|optional)\("?[a-z]+"?, "([a-z-]+)"/) { keys.insert("expected-\(match.1)") }
        }
        keys.formUnion(ProposalStatus.allCases.map { "state-\($0.slug)" })
        keys.formUnion(ProposalOutcome.allCases.map { "outcome-\($0.slug)" })
        keys.formUnion(
            [.conferred, .notApproved, .withdrawn, .annulled].map { (outcome: ProposalOutcome) in "head-\(outcome.slug)" })
        keys.formUnion(SubjectKind.allCases.map { "kind-\($0.rawValue)" })
        keys.formUnion(StatisticBasis.allCases.map { "period-\($0.code)" })
        keys.formUnion(["period", "outcome", "state", "award", "unit", "kind"].map { "filter-\($0)" })
        keys.formUnion(["decision", "submission", "proposal", "honoree", "letter", "session", "movement"].map { "open-\($0)" })
        for family in BookAward.Family.allCases {
            keys.formUnion([
                "overview-by-\(family.rawValue)", "overview-by-\(family.rawValue)-caption", "family-\(family.rawValue)",
            ])
        }
        keys.formUnion(BookHeldAward.Standing.allCases.map { "standing-\($0.rawValue)" })
        keys.formUnion(BookDimension.allCases.map { "dimension-\(EventDetails.kebab($0.rawValue))" })
        keys.formUnion(BookCongress.Work.allCases.map { "work-\(EventDetails.kebab($0.rawValue))" })
        keys.formUnion(StatisticBasis.allCases.flatMap { ["statistics-basis-\($0.code)", "basis-by-\($0.code)"] })
        keys.formUnion(StatisticsQuery.parameterNames.map { "filter-\($0)" })
        keys.formUnion(["decade"])
        keys.formUnion(["passed", "here", "ahead", "basis"].map { "path-\($0)" })
        keys.formUnion(BookUnitRecord.Kin.Relation.allCases.map { "kin-\($0.rawValue)" })
        keys.formUnion(["living", "ended"].map { "units-\($0)" })
        for month in 1...12 { keys.formUnion(["month-head-\(month)", "month-short-\(month)", "month-long-\(month)"]) }
        keys.formUnion(PublicationState.allCases.map { "publication-\($0.rawValue)" })
        keys.formUnion(["total", "span", "yes", "no"])
        return keys
    }

    @Test func `the catalogue reads without a fault and every text is there in both languages, in NFC`() {
        let reading = MessageCatalogue.read(text: String(decoding: PackageResources.messages_txt, as: UTF8.self))
        #expect(reading.faults == [])
        for key in reading.catalogue.keys {
            let text = reading.catalogue.bilingual(key)!
            #expect(!text.vi.isEmpty && !text.en.isEmpty, "\(key)")
            #expect(text.vi.isNFC && text.en.isNFC, "\(key)")
            #expect(
                Set(MessageCatalogue.parameters(in: text.vi)) == Set(MessageCatalogue.parameters(in: text.en)), "\(key)")
        }
    }

    @Test func `every message is used and every message used exists`() throws {
        let used = try Self.usedKeys()
        let known = Set(MessageCatalogue.embedded.keys)
        let unused = known.subtracting(used).filter { key in
            // Words for the members of events, taken by name from entries; PageWordTests asks for every one of them.
            ![
                "fact-", "gap-", "personal-", "event-", "status-", "state-", "match-", "refusal-", "import-kind-", "finding-",
                "congress-heading-",
            ].contains {
                key.hasPrefix($0)
            }
        }
        #expect(unused.sorted() == [])
        for template in EmbeddedTemplates.all.values {
            for match in template.matches(of: /\{\{t\.([a-z0-9-]+)\}\}/) {
                #expect(known.contains(String(match.1)), "\(match.1)")
            }
        }
        let families = [
            "problem-", "expected-", "state-", "outcome-", "head-", "kind-", "period-", "filter-", "open-", "overview-",
            "family-", "month-", "standing-", "kin-", "units-", "basis-", "matches-", "imports-", "column-", "dimension-",
            "work-", "statistics-",
        ]
        let missing = used.filter { key in families.contains { key.hasPrefix($0) } && !known.contains(key) }
        #expect(missing.sorted() == [])
    }

    @Test(arguments: [
        ("vi: x\nen: y\n", "expected [key]"), ("[a]\nen: y\n", "expected [key]"), ("[a]\nvi: x\n", "has no English text"),
        ("[a]\nvi: x\nen: y\n[a]\nvi: x\nen: y\n", "stands twice"),
    ])
    func `a fault in the catalogue is told with its line`(text: String, fault: String) {
        #expect(MessageCatalogue.read(text: text).faults.contains { $0.contains(fault) })
    }

    @Test func `parameters are filled in once and a missing key shows itself`() {
        let catalogue = MessageCatalogue.read(text: "[a]\nvi: {one} và {two}\nen: {one} and {two}\n").catalogue
        #expect(catalogue.text("a", .english, ["one": "{two}", "two": "2"]) == "{two} and 2")
        #expect(catalogue.text("b", .english) == "[b]")
    }

    @Test(arguments: [
        (0, "0", "0"), (999, "999", "999"), (1_000, "1.000", "1,000"), (1_234_567, "1.234.567", "1,234,567"),
        (-1_234, "−1.234", "−1,234"),
    ])
    func `counts are grouped as each language does`(number: Int, vietnamese: String, english: String) {
        #expect(NumberText.count(number, .vietnamese) == vietnamese)
        #expect(NumberText.count(number, .english) == english)
    }
}

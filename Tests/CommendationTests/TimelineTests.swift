import Commendation
import Entry
import Foundation
import Testing

struct TimelineTests {
    @Test(arguments: [
        ("1998-06-11", "historical"), ("2023-12-31", "historical"), ("2024-01-01", "2024-01-01"), ("2025-06-30", "2024-01-01"),
        ("2025-07-01", "2025-07-01"), ("2026-09-30", "2025-07-01"), ("2026-10-01", "2026-10-01"), ("2040-01-01", "2026-10-01"),
    ])
    func `each day has one law`(day: String, id: String) throws {
        let period = try #require(try LawTimeline.embedded().period(on: Day(iso: day)!))
        #expect(period.id == id)
        #expect(period.isJudged == (id != "historical"))
        #expect(!period.sources.isEmpty && !period.instruments.isEmpty)
    }

    @Test func `the law of July 2025 rests on secondary sources and says so`() throws {
        let period = try #require(try LawTimeline.embedded().period(on: Day(iso: "2025-12-31")!))
        #expect(period.certainty == .secondary)
        #expect(period.instruments.contains("Decree 152/2025/NĐ-CP"))
    }

    @Test func `a timeline with a gap is refused`() throws {
        let yaml = """
            periods:
              - {id: a, vi: a, en: a, to: 2023-12-31, judged: false, instruments: [x], sources: [S], certainty: setting}
              - {id: b, vi: b, en: b, from: 2024-01-02, judged: true, instruments: [x], sources: [S], certainty: setting}
            """
        #expect(throws: RulePackError(.periods, at: "document.periods[1]")) { try LawTimeline(yaml: Array(yaml.utf8)) }
    }

    @Test(arguments: [
        ("2026-11-24", Cycle.Level.province, "province-2026-2030"), ("2025-12-31", .province, "province-2020-2025"),
        ("2020-10-01", .province, "province-2020-2025"), ("2020-09-30", .province, "province-2015-2020"),
        ("2020-12-31", .nation, ""), ("2021-01-01", .nation, "nation-2021-2025"), ("2026-01-01", .nation, "nation-2026-2030"),
        ("2014-12-31", .province, ""),
    ])
    func `a day lies in one cycle of a level`(day: String, level: Cycle.Level, id: String) throws {
        #expect(try Cycle.containing(Day(iso: day)!, level: level)?.id ?? "" == id)
    }

    @Test func `the days of a province's cycle are a setting, with a note`() throws {
        for cycle in try CycleCalendar.embedded().cycles(of: .province) {
            #expect(cycle.certainty == .setting)
            #expect(cycle.note != nil)
            #expect(!cycle.sources.isEmpty)
        }
    }

    @Test func `cycles of one level may not overlap`() throws {
        let cycle = "{id: a, vi: a, en: a, level: nation, from: 2021-01-01, to: 2025-12-31, certainty: setting, sources: [S]}"
        let yaml = "cycles: [\(cycle), \(cycle.replacing("2021-01-01", with: "2025-12-31"))]"
        #expect(throws: RulePackError(.periods, at: "document.cycles[1]")) { try CycleCalendar(yaml: Array(yaml.utf8)) }
        let other = cycle.replacing("nation", with: "province")
        #expect(try CycleCalendar(yaml: Array("cycles: [\(cycle), \(other)]".utf8)).cycles.count == 2)
    }
}

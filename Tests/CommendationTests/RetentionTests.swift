import Commendation
import Entry
import Testing

/// What must be kept and for how long.
struct RetentionTests {
    private func day(_ iso: String) -> Day { Day(iso: iso)! }

    @Test func `the table tells for every body how long its awards are kept, and that none of it is verified`() throws {
        let table = try RetentionTable.embedded()
        for body in BodyKind.allCases { #expect(table.line(for: body) != nil, "\(body)") }
        #expect(table.line(for: .statePresident)?.term == .permanent)
        #expect(table.line(for: .primeMinister)?.term == .permanent)
        #expect(table.line(for: .provinceChairman)?.term == .years(20))
        #expect(table.line(for: .communeChairman)?.term == .notKnown)
        #expect(table.lines.allSatisfy { $0.certainty != .verified && !$0.citation.isEmpty })
        #expect(table.bases.map(\.code) == ["subject-request", "retention-ended", "purpose-ended"])
        #expect(table.members.first { $0.code == "statistics" }?.certainty == .unverified)
    }

    @Test func `twenty years end on the day of the decision's twentieth year, and not a day before`() throws {
        let line = try #require(try RetentionTable.embedded().line(for: .provinceChairman))
        #expect(line.ends(for: day("2006-11-24")) == day("2026-11-24"))
        #expect(line.holds(day("2006-11-24"), on: day("2026-11-23")))
        #expect(!line.holds(day("2006-11-24"), on: day("2026-11-24")))
        #expect(line.ends(for: day("2004-02-29")) == day("2024-02-29"))
    }

    @Test func `ten years from the 29th of February end on the 1st of March`() throws {
        let line = try #require(try RetentionTable.embedded().line(for: .departmentHead))
        #expect(line.ends(for: day("2004-02-29")) == day("2014-03-01"))
    }

    @Test func `what is kept for ever, and what nobody knows, never ends`() throws {
        let table = try RetentionTable.embedded()
        for body in [BodyKind.statePresident, .armedForces] {
            let line = try #require(table.line(for: body))
            #expect(line.ends(for: day("1950-01-01")) == nil)
            #expect(line.holds(day("1950-01-01"), on: day("2026-11-24")))
        }
    }

    @Test func `a table in which a body stands twice, or is kept for ever and for years, is refused`() {
        let twice = """
            retention:
              - {class: a, vi: a, en: a, bodies: [minister], years: 20, certainty: setting, citation: x}
              - {class: b, vi: b, en: b, bodies: [minister], years: 10, certainty: setting, citation: x}
            under_way: {certainty: setting, citation: x}
            """
        #expect(throws: RulePackError.self) { try RetentionTable(yaml: Array(twice.utf8)) }
        let both = """
            retention:
              - {class: a, vi: a, en: a, bodies: [minister], years: 20, permanent: true, certainty: setting, citation: x}
            under_way: {certainty: setting, citation: x}
            """
        #expect(throws: RulePackError.self) { try RetentionTable(yaml: Array(both.utf8)) }
    }
}

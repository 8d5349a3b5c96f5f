import Commendation
import Demo
import Entry
import EventLog
import Foundation
import Testing

/// What a demonstration is like.
@Suite struct DemoTests {
    /// What happens to a log itself, and to what it keeps of persons, is no part of a province's year.
    private static let elsewhere: Set<String> = ["LogContinued", "ErasureRequested", "PersonErased", "StateDigested"]

    @Test func `every kind of event occurs, and a refused row was meant to be refused`() async throws {
        let demo = try await SharedDemo.value
        let types = demo.entries.reduce(into: [String: Int]()) { $0[$1.type.string, default: 0] += 1 }
        #expect(demo.report.events == types.values.reduce(0, +))
        #expect(demo.report.refusals == types["RowRefused"])
        #expect(demo.report.proposals == types["ProposalSubmitted"])
        #expect(demo.report.decisions == types["DecisionIssued"])
        #expect(EventRegistry.types.subtracting(types.keys).subtracting(Self.elsewhere).sorted() == [])
    }

    @Test func `time never goes back, no fact is effective after its entry, and the years told are those asked for`() async throws
    {
        let demo = try await SharedDemo.value
        var last = Instant.first
        for entry in demo.entries {
            #expect(entry.at >= last && entry.on <= Day(of: entry.at))
            last = entry.at
        }
        let first = try #require(demo.entries.first).at
        #expect(Day(of: first).year == 2020 && Day(of: last) <= DemoOptions.lastDay)
        #expect(Day(of: last).days(to: DemoOptions.lastDay) < 6)
    }

    @Test func `the volumes are those of a province of this size`() async throws {
        let demo = try await SharedDemo.value
        var awards: [String: Int] = [:]
        // Of what is commended at once even a small province shows some: it has more than its share.
        let atOnce = Set(demo.entries.filter { $0.is("ProposalSubmitted") && $0.text("simplified") != nil }.map(\.streamID))
        for entry in demo.entries where entry.is("AwardConferred") && !atOnce.contains(entry.streamID) {
            awards[entry.text("award") ?? "", default: 0] += 1
        }
        let yearly = Double(DemoFixture.small.years) * DemoFixture.small.scale
        let titles = ["LDTT", "CSTDCS", "TTLDTT"].reduce(0) { $0 + (awards[$1] ?? 0) }
        #expect((15_000...25_000).contains(Double(titles) / yearly), "titles of units: \(Double(titles) / yearly) a year")
        let merits = Double(awards["BK_BT"] ?? 0) / yearly
        // The same goes for the reviews of movements.
        #expect((4_500...8_000).contains(merits), "certificates of merit of the province: \(merits) a year")
    }
}

extension DemoTests {
    @Test func `at the end some proposals are under way, and others have met every kind of end`() async throws {
        let states = try ProposalState.states(of: try await SharedDemo.value.entries)
        let found = Set(states.values.compactMap(\.status))
        #expect(found.isSuperset(of: [.returned, .withdrawn, .notified, .delivered]))
        #expect(!found.isDisjoint(with: [.submitted, .received]) && !found.isDisjoint(with: [.appraised, .laid, .forwarded]))
        #expect(found.contains(.annulled) || found.contains(.recovered))
        // Under way at the end, as the last weeks left it: the round of the year has begun.
        #expect(states.values.count { $0.status?.isOpen == true } > 10)
    }

    @Test func `what is under way moves on: only what nobody completed lies for long`() async throws {
        let states = try ProposalState.states(of: try await SharedDemo.value.entries)
        let open = states.values.compactMap(\.facts).filter { $0.status.isOpen }
        let lying = open.filter { $0.lastOn.days(to: DemoOptions.lastDay) > 150 }
        #expect(Set(lying.map(\.status)).isSubset(of: [.returned]), "\(lying.map { ($0.status, $0.lastOn.iso, $0.award) })")
    }
}

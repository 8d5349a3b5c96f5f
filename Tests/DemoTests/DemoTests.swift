import Commendation
import Demo
import Entry
import EventLog
import Foundation
import Testing

/// What a demonstration is like.
@Suite struct DemoTests {
    /// Types that a demonstration of a few years at a small scale need not hold.
    private static let rare: Set<String> = [
        "EarlierAwardWithdrawn", "ComplaintLodged", "ComplaintResolved", "ModelStageReached", "StaffReleased", "CommentReceived",
        "DirectiveActedOn", "ProposalPostponed", "AwardRecovered", "HonoreeDistinguished", "AnswerReceived",
        // The daemon's own, never the demonstration's.
        "StateDigested",
    ]

    @Test func `every step was accepted by the deciders, and a refused row was meant to be refused`() async throws {
        let demo = try await SharedDemo.value
        let types = try await types(of: demo.log)
        #expect(demo.report.events == types.values.reduce(0, +))
        #expect(demo.report.refusals == types["RowRefused"])
        #expect(demo.report.proposals == types["ProposalSubmitted"])
        #expect(demo.report.decisions == types["DecisionIssued"])
        let missing = EventRegistry.types.subtracting(types.keys).subtracting(Self.rare)
        #expect(missing.isEmpty, "\(missing.sorted())")
    }

    @Test func `time never goes back, no fact is effective after its entry, and the years told are those asked for`() async throws
    {
        let demo = try await SharedDemo.value
        let size = Int(try await demo.log.head().size)
        var last = Instant.first
        for entry in try await demo.log.read(from: 0, limit: size) {
            #expect(entry.at >= last && entry.on <= Day(of: entry.at))
            last = entry.at
        }
        let first = try #require(try await demo.log.read(from: 0, limit: 1).first).at
        #expect(Day(of: first).year == 2023 && Day(of: last) <= DemoOptions.lastDay)
        #expect(Day(of: last).days(to: DemoOptions.lastDay) < 6)
    }

    @Test func `the volumes are those of a province of this size`() async throws {
        let demo = try await SharedDemo.value
        var awards: [String: Int] = [:]
        let size = Int(try await demo.log.head().size)
        for entry in try await demo.log.read(from: 0, limit: size) where entry.is("AwardConferred") {
            awards[entry.text("award") ?? "", default: 0] += 1
        }
        let yearly = Double(DemoFixture.small.years) * DemoFixture.small.scale
        let titles = ["LDTT", "CSTDCS", "TTLDTT"].reduce(0) { $0 + (awards[$1] ?? 0) }
        #expect((15_000...25_000).contains(Double(titles) / yearly), "titles of units: \(Double(titles) / yearly) a year")
        let merits = Double(awards["BK_BT"] ?? 0) / yearly
        #expect((4_500...7_500).contains(merits), "certificates of merit of the province: \(merits) a year")
    }

    private func types(of log: InMemoryEventLog) async throws -> [String: Int] {
        var types: [String: Int] = [:]
        let size = Int(try await log.head().size)
        for entry in try await log.read(from: 0, limit: size) { types[entry.type.string, default: 0] += 1 }
        return types
    }
}

extension DemoTests {
    @Test func `at the end some proposals are under way, and others have met every kind of end`() async throws {
        let demo = try await SharedDemo.value
        let size = Int(try await demo.log.head().size)
        let states = try ProposalState.states(of: try await demo.log.read(from: 0, limit: size))
        let found = Set(states.values.compactMap(\.status))
        #expect(found.isSuperset(of: [.returned, .withdrawn, .notified, .delivered]))
        #expect(!found.isDisjoint(with: [.submitted, .received]) && !found.isDisjoint(with: [.appraised, .laid, .forwarded]))
        #expect(found.contains(.annulled) || found.contains(.recovered))
        // Under way at the end, as the last weeks left it: the round of the year has begun.
        #expect(states.values.count { $0.status?.isOpen == true } > 20)
    }
}

import Commendation
import Entry
import Foundation
import Testing

struct SplitHonoreeTests {
    private let one = Example.id(900)
    private let other = Example.id(903)
    private let particulars = Particulars(name: "Lò Văn Mẫu", birthDate: Day(iso: "1991-05-06")!)

    private func townOfOne() async throws -> Town {
        var town = Town()
        try town.register(one)
        try await town.propose(Example.id(1), of: one)
        try await town.propose(Example.id(2), of: one, award: "LDTT")
        return town
    }

    @Test func `two who were taken for one are split, and each proposal goes to whom it belongs`() async throws {
        var town = try await townOfOne()
        try town.register("THPT-TH", "Trường THPT Tô Hiệu", from: "2025-07-01")
        let command = SplitHonoree(
            into: other, particulars: particulars, unit: Example.school, proposals: [Example.id(2)])
        let decided = try command.decide(given: try await town.file(of: one, with: other), in: try town.context())
        #expect(
            decided.events.map(\.type) == [
                "HonoreeRegistered", "HonoreeSplit", "ProposalReassigned", "ProposalRejudged", "ProposalRejudged",
            ])
        #expect(decided.events.map(\.subject) == [other, one, other, other, one])
        #expect(decided.events[1].data["count"] == .integer(1))
        #expect(decided.events[1].data["list"] == .string(ListDigest.hex(of: [Example.id(2)])))
        #expect(decided.events.dropFirst(2).allSatisfy { $0.cause == decided.events[1].id })
        #expect(decided.events[2].data == ["was": .string(one.text)])
        try town.append(decided)
        #expect(try town.journal.proposal(Example.id(2)).facts?.honoree == other)
        #expect(try town.journal.proposal(Example.id(1)).facts?.honoree == one)
        #expect(try town.honoree(one).splitInto == [other])
        #expect(try town.honoree(other).isCurrent)
    }

    @Test func `after a split each has its own proposals only, read from where they began`() async throws {
        var town = try await townOfOne()
        let command = SplitHonoree(into: other, particulars: particulars, proposals: [Example.id(2)])
        try town.append(try command.decide(given: try await town.file(of: one, with: other), in: try town.context()))
        let histories = try await town.histories(of: [one, other])
        #expect(histories[one]?.proposals.keys.map(\.self) == [Example.id(1)])
        #expect(histories[other]?.proposals.keys.map(\.self) == [Example.id(2)])
        #expect(histories[other]?.proposals[Example.id(2)]?.facts?.award == "LDTT")
        // The one may be proposed for what the other has, the other not again.
        try await town.propose(Example.id(3), of: one, award: "LDTT")
        #expect(try await town.refusal(of: Example.id(4), of: other, award: "LDTT") == .duplicateProposal)
    }

    @Test func `a wrong merge is undone by a split, and nothing stands in the way any more`() async throws {
        var town = try await townOfOne()
        let second = Example.id(901)
        try town.register(second)
        try await town.propose(Example.id(5), of: second)
        let merge = try MergeHonorees(into: one).decide(
            given: try await town.file(of: second, with: one), in: try town.context())
        #expect(merge.events.last { $0.stream.id == Example.id(5) }?.data["findings"] == .array(["duplicate-proposal"]))
        try town.append(merge)
        let command = SplitHonoree(into: other, particulars: particulars, proposals: [Example.id(5)])
        let split = try command.decide(given: try await town.file(of: one, with: other), in: try town.context())
        #expect(split.events.first { $0.type == "ProposalReassigned" }?.data == ["was": .string(second.text)])
        let findings = split.events.filter { $0.type == "ProposalRejudged" }.map { $0.data["findings"] }
        #expect(findings == [.array([]), .array([]), .array([])])
        try town.append(split)
        #expect(try town.journal.proposal(Example.id(5)).facts?.honoree == other)
    }

    @Test func `proposals may go to somebody who is registered already`() async throws {
        var town = try await townOfOne()
        try town.register(other)
        let command = SplitHonoree(into: other, particulars: nil, proposals: [Example.id(1)])
        let decided = try command.decide(given: try await town.file(of: one, with: other), in: try town.context())
        #expect(
            decided.events.map(\.type) == ["HonoreeSplit", "ProposalReassigned", "ProposalRejudged", "ProposalRejudged"])
        try town.append(decided)
    }

    @Test func `a split that cannot be is refused`() async throws {
        var town = try await townOfOne()
        try town.register(Example.id(901))
        try await town.propose(Example.id(6), of: Example.id(901), award: "CSTDCS")
        let file = try await town.file(of: one, with: other, Example.id(901))
        let context = try town.context()
        func refused(_ command: SplitHonoree) -> Rejection.Code? { rejection { try command.decide(given: file, in: context) } }
        #expect(refused(SplitHonoree(into: other, particulars: particulars, proposals: [])) == .listEmpty)
        #expect(
            refused(SplitHonoree(into: other, particulars: particulars, proposals: [Example.id(1), Example.id(1)]))
                == .repeatedInList)
        #expect(refused(SplitHonoree(into: other, particulars: particulars, proposals: [Example.id(6)])) == .otherHonoree)
        #expect(refused(SplitHonoree(into: one, particulars: particulars, proposals: [Example.id(1)])) == .honoreeSame)
        #expect(refused(SplitHonoree(into: other, particulars: nil, proposals: [Example.id(1)])) == .unknownHonoree)
        #expect(
            refused(SplitHonoree(into: Example.id(901), particulars: particulars, proposals: [Example.id(1)])) == .honoreeExists)
        let nameless = Particulars(name: "")
        #expect(refused(SplitHonoree(into: other, particulars: nameless, proposals: [Example.id(1)])) == .textMissing)
    }
}

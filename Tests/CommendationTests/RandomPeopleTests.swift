import Commendation
import Entry
import Foundation
import Testing

/// Any order of registering, proposing, questioning, merging and splitting leaves each proposal with exactly one honoree.
struct RandomPeopleTests {
    private static let awards = ["BK_BT", "LDTT", "CSTDCS"]
    private static let months = [("2026-01-01", "2026-03-31"), ("2026-03-01", "2026-06-30"), ("2026-07-01", "2026-12-31")]

    @Test(arguments: [UInt64(1), 2, 3, 4, 5, 6, 7, 8])
    func `however people are merged and split, each proposal belongs to one of them and is judged by that`(seed: UInt64)
        async throws
    {
        var random = SplitMix64(seed: seed)
        var town = Town()
        var honorees: [UUID] = []
        var proposals: [UUID] = []
        var granted: [String: Int] = [:]
        for step in 0..<120 {
            let id = Example.id(UInt64(10_000 + step))
            let kinds = ["register", "propose", "propose", "question", "merge", "split", "resolve"]
            let kind = honorees.count < 3 ? "register" : kinds.randomElement(using: &random)!
            do {
                switch kind {
                case "register":
                    try town.register(id)
                    honorees.append(id)
                case "propose":
                    let time = Self.months.randomElement(using: &random)!
                    try await town.propose(
                        id, of: honorees.randomElement(using: &random)!, award: Self.awards.randomElement(using: &random)!,
                        from: time.0, to: time.1)
                    proposals.append(id)
                default:
                    let one = honorees.randomElement(using: &random)!
                    let other = honorees.randomElement(using: &random)!
                    let decided = try await change(kind, one, other, new: id, proposals, &town, &random)
                    try town.append(decided)
                    if decided.events.contains(where: { $0.type == HonoreeRegistered.type }) { honorees.append(id) }
                    try await expectJudged(decided, in: town, seed: seed)
                }
                granted[kind, default: 0] += 1
            } catch is Rejection {}
        }
        #expect(Set(granted.keys).isSuperset(of: ["register", "propose", "merge", "split"]), "seed \(seed): \(granted)")
        try await expectOneHonoreeEach(honorees, proposals, in: town, seed: seed)
    }

    private func change(
        _ kind: String, _ one: UUID, _ other: UUID, new: UUID, _ proposals: [UUID], _ town: inout Town,
        _ random: inout SplitMix64
    ) async throws -> Decided {
        let context = try town.context()
        switch kind {
        case "question": return try QuestionHonoree(candidates: [other]).decide(given: try town.honoree(one), in: context)
        case "merge":
            return try MergeHonorees(into: other).decide(given: try await town.file(of: one, with: other), in: context)
        case "resolve":
            let candidate = try town.honoree(one).candidates.first ?? other
            let same = Bool.random(using: &random)
            return try ResolveMatch(same ? .same(as: candidate) : .distinct(from: [candidate])).decide(
                given: try await town.file(of: one, with: candidate), in: context)
        default:
            // Sometimes one of somebody else, which must be refused, or to somebody who is there.
            let own = SubjectHistory.joined(try await town.histories(of: [one]))[one]?.proposals.keys.sorted { $0.text < $1.text }
            let choice = Int.random(in: 0..<5, using: &random) == 0 ? proposals : own ?? []
            let moved = Array(choice.shuffled(using: &random).prefix(2))
            let target = Bool.random(using: &random) ? new : other
            let particulars = target == new ? Particulars(name: "Lò Văn Mẫu") : nil
            return try SplitHonoree(into: target, particulars: particulars, proposals: moved).decide(
                given: try await town.file(of: one, with: target), in: context)
        }
    }

    /// What is found of a proposal is what a look at all proposals of the same honoree finds.
    private func expectJudged(_ decided: Decided, in town: Town, seed: UInt64) async throws {
        let states = try ProposalState.states(of: town.journal.entries)
        let honorees = try HonoreeState.states(of: town.journal.entries)
        func standing(_ state: ProposalState) -> UUID? {
            state.facts?.honoree.map { HonoreeMatch.following($0, in: honorees) }
        }
        for event in decided.events where event.type == ProposalRejudged.type {
            let state = try #require(states[event.stream.id])
            let facts = try #require(state.facts)
            let meets = states.values.contains { other in
                guard let facts2 = other.facts, other.id != state.id, standing(other) == standing(state) else { return false }
                return facts2.award == facts.award && facts2.achievementFrom <= facts.achievementTo
                    && facts.achievementFrom <= facts2.achievementTo
            }
            #expect(event.data["findings"] == .array(meets ? ["duplicate-proposal"] : []), "seed \(seed)")
            #expect(event.subject == facts.honoree, "seed \(seed)")
        }
    }

    private func expectOneHonoreeEach(_ honorees: [UUID], _ proposals: [UUID], in town: Town, seed: UInt64) async throws {
        let histories = try await town.histories(of: honorees)
        let joined = SubjectHistory.joined(histories)
        let whole = try ProposalState.states(of: town.journal.entries)
        var owners: [UUID: UUID] = [:]
        for honoree in honorees where histories[honoree]?.honoree?.isCurrent == true {
            for (proposal, state) in joined[honoree]?.proposals ?? [:] {
                #expect(owners.updateValue(honoree, forKey: proposal) == nil, "seed \(seed)")
                #expect(state == whole[proposal], "seed \(seed)")
            }
        }
        #expect(Set(owners.keys) == Set(proposals), "seed \(seed)")
    }
}

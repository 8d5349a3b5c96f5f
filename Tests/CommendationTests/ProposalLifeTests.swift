import Commendation
import Entry
import Foundation
import Testing

struct ProposalLifeTests {
    @Test(arguments: LifeTable.pairs.filter { LifeTable.legal[$0.status]?[$0.step] != nil })
    func `a legal step leads to the next status`(pair: LifeTable.Pair) throws {
        let ending = try Story.given(LifeTable.paths[pair.status]!).when(pair.step)
        let decided = try ending.result.get()
        #expect(decided.events.map(\.type) == [LifeTable.headers[pair.step], LifeTable.events[pair.step]].compactMap(\.self))
        #expect(try ending.status() == LifeTable.legal[pair.status]?[pair.step])
        let own = try #require(decided.events.last)
        #expect(own.stream == StreamID(kind: "proposal", id: Story.proposal))
        #expect(own.subject == Example.id(900))
        #expect(decided.reads.contains(.stream(Story.proposal, version: Int64(LifeTable.paths[pair.status]!.count - 1))))
    }

    @Test(arguments: LifeTable.pairs.filter { LifeTable.legal[$0.status]?[$0.step] == nil })
    func `an illegal step is refused and the allowed steps are named`(pair: LifeTable.Pair) throws {
        let rejection = try #require(try Story.given(LifeTable.paths[pair.status]!).when(pair.step).thenRejected(code(pair)))
        // A step on a decision may be refused for the decision's own status, which names the decision's steps.
        guard rejection.stream == Story.proposal else { return }
        let allowed = Set(LifeTable.legal[pair.status]!.keys.filter { !$0.isAside }.map(\.kind))
        #expect(Set(rejection.allowed) == allowed)
        for step in allowed {
            #expect(rejection.remedy.vi.contains(step.vi))
            #expect(rejection.remedy.en.contains(step.en))
        }
        if allowed.isEmpty { #expect(rejection.remedy.en == "The case is closed: no step is left.") }
    }

    private func code(_ pair: LifeTable.Pair) -> Rejection.Code {
        switch (pair.step, pair.status) {
        case (.confer, .submitted), (.confer, .received), (.confer, .returned): .notAppraised
        case (.confer, .conferred), (.confer, .published), (.confer, .delivered), (.confer, .annulled), (.confer, .recovered):
            .alreadyConferred
        case (.publish, .published): .alreadyPublished
        case (.deliver, .delivered): .alreadyDelivered
        case (.publish, .annulled), (.annul, .annulled), (.deliver, .annulled), (.correct, .annulled): .alreadyAnnulled
        case (.publish, .recovered), (.annul, .recovered), (.deliver, .recovered), (.correct, .recovered): .alreadyAnnulled
        case (.publish, _), (.annul, _), (.deliver, _), (.correct, _): .neverConferred
        default: .illegalStep
        }
    }

    @Test func `conferring before appraisal names appraisal as the step to take`() throws {
        let rejection = try Story.given(.submit, .receive).when(.confer).thenRejected(
            .notAppraised, allowed: [.appraise, .returnForCompletion, .withdraw])
        #expect(rejection?.vi == "Không thể ban hành quyết định khen thưởng: đề nghị đang ở trạng thái “đã tiếp nhận”.")
        #expect(rejection?.en == "Cannot confer by a decision: the proposal is “received”.")
        #expect(rejection?.remedy.vi == "Bước được phép lúc này: thẩm định, trả lại để bổ sung, rút đề nghị.")
        #expect(rejection?.remedy.en == "Steps allowed now: appraise, return for completion, withdraw.")
    }

    @Test func `a second decision for one proposal is refused`() throws {
        let rejection = try Story.given(.submit, .receive, .appraise, .confer).when(.confer).thenRejected(
            .alreadyConferred, allowed: [.publish, .deliverAwards, .correctDecision, .annul])
        #expect(rejection?.vi == "Không thể ban hành quyết định khen thưởng: đề nghị đang ở trạng thái “đã khen thưởng”.")
    }

    @Test(arguments: Step.allCases.filter { $0 != .submit })
    func `a step on a proposal that nobody handed in is refused`(step: Step) throws {
        let rejection = try #require(try Story.given().when(step).thenRejected(.unknownProposal, allowed: [.submitList]))
        #expect(rejection.stream == Story.proposal)
    }

    @Test func `a returned proposal can change award and period and be conferred later`() throws {
        var story = try Story.given(.submit, .receive, .sendBack)
        let change = ResubmitProposal(
            award: "LDTT", achievementFrom: Day(iso: "2025-09-01"), achievementTo: Day(iso: "2026-05-31"),
            citation: "thành tích mới")
        let decided = try change.decide(given: try story.journal.resubmission(Story.proposal), in: try story.context())
        #expect(
            decided.events[0].data == [
                "award": "LDTT", "achievementFrom": "2025-09-01", "achievementTo": "2026-05-31", "level": "unit",
            ], "the unit decides on it, so it begins there")
        #expect(decided.events[0].personal == [PersonalField(name: "citation", value: "thành tích mới")])
        try story.journal.append(decided.events)
        for step in [Step.receive, .appraise] { try story.take(step) }
        let facts = try #require(try story.journal.proposal(Story.proposal).facts)
        #expect(facts.award == "LDTT" && facts.level == .unit)
        #expect(facts.achievementTo == Day(iso: "2026-05-31"))
        #expect(facts.returns == 1)
        let conferred = try #require(try story.when(.confer).result.get().events.last)
        #expect(conferred.data["award"] == "LDTT")
    }

    @Test func `a return needs a reason, a finding a short id`() throws {
        let story = try Story.given(.submit, .receive)
        let state = try story.journal.proposal(Story.proposal)
        try story.when { try ReturnProposal(reasons: []).decide(given: state, in: try story.context()) }.thenRejected(
            .textMissing)
        try story.when {
            try AppraiseProposal(outcome: .fails, findings: [String(repeating: "x", count: 65)]).decide(
                given: state, in: try story.context())
        }
        .thenRejected(.textTooLong)
    }

    @Test func `a resubmission with an unknown award or a reversed period is refused`() throws {
        let story = try Story.given(.submit, .receive, .sendBack)
        let state = try story.journal.resubmission(Story.proposal)
        try story.when { try ResubmitProposal(award: "NOBEL").decide(given: state, in: try story.context()) }.thenRejected(
            .unknownAward)
        try story.when {
            try ResubmitProposal(achievementTo: Day(iso: "2025-12-31")).decide(given: state, in: try story.context())
        }
        .thenRejected(.periodReversed)
    }

    @Test func `no step is effective after today or before the step before it`() throws {
        let story = try Story.given(.submit)
        let state = try story.journal.proposal(Story.proposal)
        let tomorrow = try story.when {
            try ReceiveProposal().decide(given: state, in: try story.context(on: Day(iso: "2026-11-25")))
        }
        .thenRejected(.dayInFuture)
        #expect(tomorrow?.vi == "Ngày 25/11/2026 sau ngày hiện tại 24/11/2026.")
        let early = try story.when {
            try ReceiveProposal().decide(given: state, in: try story.context(on: Day(iso: "2026-11-01")))
        }
        .thenRejected(.beforePreviousStep)
        #expect(early?.en == "2026-11-01 is before the day of the step before it (2026-11-02).")
        #expect(early?.remedy.en == "Give a day from 2026-11-02 on.")
    }

    @Test func `notes never stand in an entry`() throws {
        let story = try Story.given(.submit, .receive)
        let decided = try ReturnProposal(reasons: [.other], note: "thiếu giấy tờ của bà Mẫu").decide(
            given: try story.journal.proposal(Story.proposal), in: try story.context())
        #expect(decided.events[0].data == ["reasons": ["other"]])
        #expect(decided.events[0].personal == [PersonalField(name: "note", value: "thiếu giấy tờ của bà Mẫu")])
    }
}

import Commendation
import Entry
import Foundation
import Testing

struct RandomLivesTests {
    /// Random commands by random actors on four proposals, some of them many at once.
    private struct Run {
        var random: SplitMix64
        var journal = Journal()
        var incremental: [UUID: ProposalState] = [:]
        var decisions: [UUID] = []
        var number: UInt64 = 1
        var granted = 0
        var refused = 0
        let proposals = (1...4).map { Example.id(UInt64($0)) }

        mutating func step() throws {
            number += 1
            let actors = [Example.everyone, Example.everyone, Example.officer, Example.office, Example.chairman, Example.auditor]
            let actor = Bool.random(using: &random) ? Example.everyone : actors.randomElement(using: &random)!
            let days = ["2026-11-01", "2026-11-02", "2026-11-05", "2026-11-20", "2026-11-24", "2026-11-25"].map { Day(iso: $0)! }
            let day = Int.random(in: 0..<4, using: &random) > 0 ? Example.today : days.randomElement(using: &random)!
            let context = try Example.context(actor, on: day, ids: number)
            var added: [EventDraft] = []
            do throws(Rejection) {
                let events = try command(in: context).events
                granted += 1
                added = events
            } catch {
                refused += 1
            }
            try journal.append(added)
        }

        /// The numbers of the commands below that fit a status.
        private static let fitting: [ProposalStatus?: [Int]] = [
            .submitted: [2], .received: [6], .returned: [4], .appraised: [8, 8, 12, 13, 15], .onNotice: [12],
            .noticed: [8, 13, 15], .tabled: [13], .advised: [8, 15], .laid: [8, 8, 15], .forwarded: [2, 16],
            .conferred: [10, 17, 11], .published: [17, 11], .delivered: [11], .notApproved: [11], .annulled: [18],
        ]

        /// Puts a proposal on a session of its own, or concludes the one it is on.
        private mutating func council(
            _ id: UUID, _ state: ProposalState, _ file: ProposalFile, in context: CommandContext
        ) throws(Rejection) -> Decided {
            guard state.status == .tabled, let session = state.facts?.current.session else {
                let convene = ConveneSession(
                    unit: Example.province, level: state.facts?.level ?? .province, date: Example.today, members: 9,
                    proposals: [id])
                let given = SessionFile(
                    session: SessionState(id: Example.id(7_000 + number)), proposals: file.proposals, units: Example.units)
                return try convene.decide(given: given, in: context)
            }
            let isPostponed = Int.random(in: 0..<4, using: &random) == 0
            let conclude = ConcludeSession(
                date: context.on, present: 9, method: .showOfHands,
                votes: isPostponed ? [] : [.init(proposal: id, inFavour: 9)], postponed: isPostponed ? [id] : [])
            return try conclude.decide(given: try! journal.session(session), in: context)
        }

        private mutating func command(in context: CommandContext) throws(Rejection) -> Decided {
            let id = proposals.randomElement(using: &random)!
            let some = proposals.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random))
            let file = try! journal.proposals()
            let state = file.proposals[id] ?? ProposalState(id: id)
            let decision = state.facts?.decision ?? decisions.randomElement(using: &random) ?? Example.id(1)
            let standing = file.proposals.values.filter { $0.facts?.decision == decision }.map(\.id)
            let ofDecision = Bool.random(using: &random) || standing.isEmpty ? Array(some) : standing.shuffled(using: &random)
            // Every other time a command that may fit, so that the lives get on.
            let fitting = Self.fitting[state.status] ?? []
            switch Bool.random(using: &random)
                ? fitting.randomElement(using: &random) ?? 0 : Int.random(in: 0..<20, using: &random)
            {
            case 0, 1:
                let index = proposals.firstIndex(of: id)!
                let row = Example.row(1, proposal: id, honoree: Example.id(UInt64(900 + index)))
                guard state.facts == nil else {
                    throw .init(.proposalExists, .init(vi: "", en: ""), remedy: .init(vi: "", en: ""))
                }
                return try Example.list([row]).decide(given: SubmissionState(id: Example.id(5_000 + number)), in: context)
            case 2: return try ReceiveProposal().decide(given: state, in: context)
            case 3: return try ReturnProposal(reasons: [.other]).decide(given: state, in: context)
            case 4: return try ResubmitProposal().decide(given: ResubmissionFile(state), in: context)
            case 5:
                if Int.random(in: 0..<4, using: &random) > 0 { return try ReceiveProposal().decide(given: state, in: context) }
                return try WithdrawProposal(reason: .other).decide(given: state, in: context)
            case 6, 7: return try AppraiseProposal(outcome: .meets).decide(given: state, in: context)
            case 8:
                let digits = UInt64.random(in: 1...40, using: &random)
                let issue = try! Example.decision("\(digits)/QĐ-UBND", date: context.on, of: Array(some))
                let decided = try issue.decide(given: try! journal.file(of: issue.decision), in: context)
                decisions.append(issue.decision)
                return decided
            case 12:
                let open = OpenNotice(place: "sonla.gov.vn", from: Example.submitted, proposals: [id])
                if state.status != .onNotice { return try open.decide(given: file, in: context) }
                return try CloseNotice(proposals: [id]).decide(given: file, in: context)
            case 13, 14: return try council(id, state, file, in: context)
            case 15:
                let letter = SubmissionLetter(date: Example.submitted, unit: Example.department)
                let submission = SubmissionState(id: Example.id(6_000 + number))
                let given = LetterFile(submission: submission, proposals: file.proposals, units: Example.units)
                if Bool.random(using: &random) {
                    return try LaySubmission(letter, proposals: [id]).decide(given: given, in: context)
                }
                return try ForwardSubmission(letter, level: .ministry, proposals: [id]).decide(given: given, in: context)
            case 16:
                let answer = TierAnswer.allCases.randomElement(using: &random)!
                let command = RecordAnswer(answer: answer, number: "5/BNV", date: Example.submitted, proposals: [id])
                return try command.decide(given: file, in: context)
            case 17:
                let deliver = DeliverAwards(body: "UBND-14", date: context.on, rows: ofDecision.map { .init(proposal: $0) })
                let book = try! journal.book(deliver.book)
                let given = BookFile(book: book, decision: try! journal.decision(decision), proposals: file.proposals)
                return try deliver.decide(given: given, in: context)
            case 18:
                let recover = RecoverAwards(date: context.on, rows: [.init(proposal: id, object: true)])
                return try recover.decide(given: try! journal.file(of: state.facts?.decision ?? decision), in: context)
            case 19: return try ConfirmRank(rank: .entrepreneur).decide(given: state, in: context)
            case 9: return try RefuseProposal(reason: .other).decide(given: state, in: context)
            case 10:
                let publish = PublishDecision(place: "sonla.gov.vn", date: context.on, proposals: ofDecision)
                return try publish.decide(given: try! journal.file(of: decision), in: context)
            default:
                if Bool.random(using: &random) {
                    return try NotifyResult(notice: "7/TB-SNV", date: context.on).decide(given: state, in: context)
                }
                let scope: AnnulDecision.Scope = Bool.random(using: &random) ? .whole : .part
                let annul = AnnulDecision(ground: .fraud, by: "9/QĐ-UBND", date: context.on, scope: scope, proposals: ofDecision)
                return try annul.decide(given: try! journal.file(of: decision), in: context)
            }
        }
    }

    @Test(arguments: 1...40)
    func `whatever is tried in whatever order, only legal lives come out`(seed: UInt64) throws {
        var run = Run(random: SplitMix64(seed: seed))
        var statuses: [UUID: ProposalStatus] = [:]
        var folded = 0
        for _ in 0..<150 {
            try run.step()
            for entry in run.journal.entries[folded...] where entry.streamKind == "proposal" {
                var state = run.incremental[entry.streamID] ?? ProposalState(id: entry.streamID)
                try state.apply(entry)
                run.incremental[entry.streamID] = state
                let before = statuses[entry.streamID]
                let after = try #require(state.status)
                if let before {
                    let tier = (state.facts?.tier ?? 1) + (entry.is("AnswerReceived") ? 1 : 0)
                    #expect(LifeTable.follows(after, before, tier: tier), "seed \(seed): \(before) → \(after)")
                } else {
                    #expect(after == .submitted, "seed \(seed)")
                }
                #expect(state.version == entry.streamSeq, "seed \(seed)")
                statuses[entry.streamID] = after
            }
            folded = run.journal.entries.count
        }
        let again = try ProposalState.states(of: run.journal.entries)
        #expect(again == run.incremental, "seed \(seed): folding at once and event by event differ")
        for decision in run.decisions {
            let standing = again.values.filter { state in
                state.facts?.decision == decision && state.status?.stands == true
            }
            #expect(try run.journal.decision(decision).standingCount == standing.count, "seed \(seed)")
        }
        for id in run.proposals {
            let conferrals = run.journal.entries.filter { $0.streamID == id && $0.is("AwardConferred") }
            #expect(conferrals.count <= 1, "seed \(seed)")
        }
        #expect(run.granted > 0 && run.refused > 0, "seed \(seed)")
    }

    @Test func `the random lives reach every status`() throws {
        var reached: Set<ProposalStatus> = []
        for seed in UInt64(1)...20 {
            var run = Run(random: SplitMix64(seed: seed))
            for _ in 0..<150 { try run.step() }
            for entry in run.journal.entries where entry.streamKind == "proposal" {
                if let status = try ProposalEvent(entry).status { reached.insert(status) }
            }
        }
        #expect(reached == Set(ProposalStatus.allCases))
    }
}

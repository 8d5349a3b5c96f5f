import Commendation
import Entry
import Foundation
import Testing

struct SubmissionTests {
    private let submission = SubmissionState(id: Example.id(50))

    private func review(_ rows: [SubmissionRow], _ state: SubmissionState? = nil) throws -> SubmitList.Review {
        Example.list(rows).review(given: state ?? submission, in: try Example.context(Example.officer))
    }

    private func row(_ number: Int, _ change: (inout SubmissionRow) -> Void = { _ in }) -> SubmissionRow {
        var row = Example.row(number, proposal: Example.id(UInt64(number)), honoree: Example.id(UInt64(900 + number)))
        change(&row)
        return row
    }

    @Test func `a list is one header and one event a row, with names outside the entry`() throws {
        let decided = try Example.list([row(1), row(2)]).decide(given: submission, in: try Example.context(Example.officer))
        #expect(decided.events.map(\.type) == ["SubmissionMade", "ProposalSubmitted", "ProposalSubmitted"])
        #expect(decided.events[0].data["count"] == 2)
        #expect(decided.events[0].data["list"] == .string(ListDigest.hex(of: [Example.id(1), Example.id(2)])))
        #expect(decided.events[2].cause == decided.events[0].id)
        #expect(decided.events[2].subject == Example.id(902))
        #expect(decided.events[2].personal.map(\.name) == ["name", "title", "post"])
        #expect(
            decided.events[2].data == [
                "submission": .string(Example.id(50).text), "row": 2, "award": "BK_BT", "meritKind": "merit",
                "kind": "individual",
                "unit": .string(Example.commune.text), "achievementFrom": "2026-01-01", "achievementTo": "2026-12-31",
                "level": "province", "rank": "direct-worker",
            ])
        #expect(decided.reads == [.stream(Example.id(50), version: -1)] + [1, 2].map { .stream(Example.id($0), version: -1) })
    }

    @Test func `a list holds 1 to 500 rows`() throws {
        let context = try Example.context(Example.officer)
        #expect(throws: Rejection.self) { try Example.list([]).decide(given: submission, in: context) }
        let full = (1...500).map { row($0) }
        #expect(try Example.list(full).decide(given: submission, in: context).events.count == 501)
        do throws(Rejection) {
            _ = try Example.list(full + [row(501)]).decide(given: submission, in: context)
            Issue.record("granted")
        } catch {
            #expect(error.code == .listTooLong)
            #expect(error.remedy.en == "Split it into several lists.")
        }
    }

    @Test func `an achievement that is yet to begin or lies too far away is refused, and facts that cannot be`() throws {
        let rows = [
            row(1) { $0.achievementTo = Example.today.adding(days: 366) },
            row(2) { $0.achievementTo = Example.today.adding(days: 367) },
            row(3) {
                $0.achievementFrom = Example.today.adding(days: 1)
                $0.achievementTo = $0.achievementFrom
            },
            row(4) { $0.achievementFrom = Day(iso: "1924-12-31")! }, row(5) { $0.facts.birthDecade = 1985 },
            row(6) {
                $0.kind = .collective
                $0.facts.sex = .male
            },
            row(7) { $0.facts.enterprise = false },
        ]
        let rejections = try review(rows).rejections
        #expect(rejections.map(\.row) == [2, 3, 4, 5, 6, 7])
        #expect(
            rejections.map(\.code) == [
                .dayOutOfRange, .dayInFuture, .dayOutOfRange, .numberOutOfRange, .memberUnexpected, .memberUnexpected,
            ])
    }

    @Test func `every bad row is told with its row, and the good rows are not`() throws {
        let review = try review([
            row(1),
            row(2) { $0.award = "NOBEL" },
            row(3) { $0.achievementTo = Day(iso: "2025-12-31")! },
            row(4) { $0.name = "  " },
            row(5) { $0.citation = "MẬT: phá án" },
            row(6) {
                $0.kind = .collective; $0.award = "CSTDTQ"
            },
            row(7) { $0.post = String(repeating: "x", count: 501) },
            row(8),
        ])
        #expect(review.rejections.map(\.row) == [2, 3, 4, 5, 6, 7])
        #expect(
            review.rejections.map(\.code) == [
                .unknownAward, .periodReversed, .textMissing, .stateSecret, .subjectNotEligible, .textTooLong,
            ])
        #expect(review.rejections[0].vi == "Danh mục không có mã “NOBEL”.")
        #expect(review.rejections[4].en == "“National emulation fighter” is not for: collective.")
    }

    @Test(arguments: ["A\u{0}B", "A\u{7}", "A\u{9B}B", "A\u{202E}B", "A\u{2066}B"])
    func `a text that cannot be read on paper is refused`(text: String) throws {
        #expect(try review([row(1) { $0.name = text }]).rejections.map(\.code) == [.textNotPlain])
        #expect(try review([row(1) { $0.citation = text }]).rejections.map(\.field) == ["citation"])
        #expect(try review([row(1) { $0.citation = "dòng một\r\n\tdòng hai" }]).rejections.isEmpty)
    }

    @Test func `an award for another kind of honoree warns where that is not verified`() throws {
        let review = try review([
            row(1) {
                $0.kind = .household
                $0.award = "GT_NN"
            }
        ])
        #expect(review.rejections.isEmpty)
        #expect(review.warnings.map(\.code) == ["subject-not-listed"])
        #expect(review.warnings.map(\.certainty) == [.unverified])
        #expect(review.warnings.map(\.row) == [1])
    }

    @Test func `a rejection of a marked row holds nothing of the row`() throws {
        let review = try review([row(1) { $0.citation = "Tuyệt mật - chuyên án X1" }])
        let rejection = try #require(review.rejections.first)
        #expect(rejection.field == "citation")
        #expect(rejection.vi == "Hồ sơ có dấu độ mật “Tuyệt mật” nên không được nhập vào hệ thống.")
        #expect(!"\(rejection)".contains("X1"))
    }

    @Test func `of two equal rows the later one is refused`() throws {
        let review = try review([row(1), row(2) { $0.honoree = Example.id(901) }, row(3) { $0.proposal = Example.id(1) }])
        #expect(review.rejections.map(\.code) == [.repeatedHonoree, .repeatedInList])
        #expect(review.rejections[0].vi == "Đối tượng này đã được đề nghị cùng danh hiệu, hình thức ở dòng 1.")
        #expect(review.rejections.map(\.row) == [2, 3])
    }

    @Test func `one person may be proposed for two awards`() throws {
        let review = try review([
            row(1),
            row(2) {
                $0.honoree = Example.id(901); $0.award = "CSTDCS"
            },
        ])
        #expect(review.rejections.isEmpty)
    }

    @Test func `a proposal that is under way is not made twice, one that ended may be`() throws {
        var journal = Journal()
        try journal.append(try Example.list([row(1)]).decide(given: submission, in: try Example.context(Example.officer)).events)
        func second() throws -> SubmitList.Review {
            try review(
                [row(2) { $0.honoree = Example.id(901) }], try journal.submission(Example.id(51), honorees: [Example.id(901)]))
        }
        let rejection = try #require(try second().rejections.first)
        #expect(rejection.code == .duplicateProposal)
        #expect(rejection.stream == Example.id(1))
        let withdrawal = WithdrawProposal(reason: .enteredByMistake)
        let context = try Example.context(Example.officer, ids: 2)
        try journal.append(try withdrawal.decide(given: try journal.proposal(Example.id(1)), in: context).events)
        #expect(try second().rejections.isEmpty)
    }

    @Test func `a period that overlaps warns, another year does not`() throws {
        var journal = Journal()
        try journal.append(try Example.list([row(1)]).decide(given: submission, in: try Example.context(Example.officer)).events)
        let state = try journal.submission(Example.id(51), honorees: [Example.id(901)])
        let overlapping = try review(
            [
                row(2) {
                    $0.honoree = Example.id(901); $0.achievementFrom = Day(iso: "2025-09-01")!
                }
            ], state)
        #expect(overlapping.warnings.map(\.code) == ["overlapping-period"])
        #expect(overlapping.warnings.map(\.row) == [2])
        let earlier = try review(
            [
                row(2) {
                    $0.honoree = Example.id(901)
                    $0.achievementFrom = Day(iso: "2025-01-01")!
                    $0.achievementTo = Day(iso: "2025-12-31")!
                }
            ], state)
        #expect(earlier.warnings.isEmpty && earlier.rejections.isEmpty)
    }

    @Test func `what was read about an honoree guards the append`() throws {
        var journal = Journal()
        try journal.append(try Example.list([row(1)]).decide(given: submission, in: try Example.context(Example.officer)).events)
        let state = try journal.submission(Example.id(51), honorees: [Example.id(901)])
        let rows = [
            row(2) {
                $0.honoree = Example.id(901); $0.award = "CSTDCS"
            }
        ]
        let decided = try Example.list(rows).decide(given: state, in: try Example.context(Example.officer, ids: 3))
        #expect(decided.reads.last == .subject(Example.id(901), lastSeq: 1))
    }

    @Test func `a submission is made once, with a letter that is not dated later`() throws {
        var journal = Journal()
        let context = try Example.context(Example.officer)
        try journal.append(try Example.list([row(1)]).decide(given: submission, in: context).events)
        #expect(throws: Rejection.self) {
            try Example.list([row(2)]).decide(given: try journal.submission(Example.id(50)), in: context)
        }
        var list = Example.list([row(3)])
        list.date = Day(iso: "2026-11-03")!
        do throws(Rejection) {
            _ = try list.decide(given: SubmissionState(id: Example.id(52)), in: context)
            Issue.record("granted")
        } catch {
            #expect(error.code == .documentAfterDay)
        }
    }

    @Test func `a proposal from before 2024 is recorded, not judged`() throws {
        let context = try Example.context(Example.officer, on: Day(iso: "2023-12-29"))
        var list = Example.list([
            row(1) {
                $0.kind = .collective; $0.award = "CSTDTQ"
            }
        ])
        list.date = Day(iso: "2023-12-29")!
        let decided = try list.decide(given: submission, in: context)
        #expect(decided.warnings.isEmpty)
    }
}

import Commendation
import Entry
import EventLog
import Foundation
import TestSupport

/// What a kill trial appends: small submissions, each one request, all of it following from a seed.
struct Trial {
    static let origin = "trial.sovang.example/log"

    private var random: SeededRandom
    private let day = Day(iso: "2026-03-02")!
    private let unit = UUID.v8(named: "unit/03646/2025-07-01")

    init(seed: UInt64) {
        random = SeededRandom(seed: seed)
    }

    /// The next submission: a header, and for each row an honoree and a proposal.
    mutating func request() -> AppendRequest {
        let submission = random.uuid()
        let proposals = (0..<random.int(1...6)).map { _ in random.uuid() }
        let made = SubmissionMade(
            number: nil, date: day, unit: unit, to: nil, count: proposals.count, list: ListDigest.hex(of: proposals),
            period: nil)
        let header = made.draft(id: random.uuid(), stream: submission, on: day, actor: "trial")
        var request = AppendRequest(
            id: RequestID(random.uuid().text)!, events: [header], expectations: [.stream(submission, version: -1)])
        for (index, proposal) in proposals.enumerated() {
            let honoree = random.uuid()
            request.events.append(
                HonoreeRegistered(kind: .individual, unit: unit).draft(
                    id: random.uuid(), stream: honoree, subject: honoree, on: day, actor: "trial",
                    personal: [PersonalField(name: "name", value: "Người Mẫu \(index)")]))
            request.events.append(
                ProposalSubmitted(
                    submission: submission, row: index + 1, award: random.element(["LDTT", "CSTDCS", "BKUBT"]),
                    meritKind: .merit, kind: .individual, unit: unit, achievementFrom: Day(iso: "2025-01-01")!,
                    achievementTo: Day(iso: "2025-12-31")!
                ).draft(
                    id: random.uuid(), stream: proposal, subject: honoree, on: day, actor: "trial", cause: header.id,
                    personal: [PersonalField(name: "name", value: "Người Mẫu \(index)")]))
            request.expectations.append(.stream(honoree, version: -1))
            request.expectations.append(.stream(proposal, version: -1))
        }
        return request
    }
}

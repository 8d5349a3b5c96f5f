import Commendation
import Entry
import Foundation
import ReadModels
import Synchronization

@testable import Service

/// A small invented book, enough to fill every part of every page.
final class HTTPTestBook: BookReader {
    static let proposalID = UUID(uuidString: "0190c2a4-7d3e-7b1a-9c55-0a1b2c3d4e5f")!
    static let erasedID = UUID(uuidString: "0190c2a4-7d3e-7b1a-9c55-0a1b2c3d4e60")!
    static let decisionID = UUID(uuidString: "0190c2a4-7d3e-8b1a-9c55-0a1b2c3d4e61")!
    static let submissionID = UUID(uuidString: "0190c2a4-7d3e-7b1a-9c55-0a1b2c3d4e62")!
    static let honoreeID = UUID(uuidString: "0190c2a4-7d3e-7b1a-9c55-0a1b2c3d4e64")!
    static let candidateID = UUID(uuidString: "0190c2a4-7d3e-7b1a-9c55-0a1b2c3d4e65")!
    static let importID = UUID(uuidString: "0190c2a4-7d3e-7b1a-9c55-0a1b2c3d4e66")!
    static let unitID = UUID(uuidString: "0190c2a4-7d3e-8b1a-9c55-0a1b2c3d4e63")!

    let name: String
    let empty: Bool
    let fails = Mutex(false)
    let folded = Mutex<Int64>(1_234)
    let parked = Mutex<[String]>([])
    let requests = Mutex<[StatisticRequest]>([])

    init(name: String = "Lò Thị Mẫu", empty: Bool = false) {
        self.name = name
        self.empty = empty
    }

    let unit = BookUnit(id: HTTPTestBook.unitID, code: "03646", name: "Phường Tô Hiệu")
    let title = BookAward(
        code: "CSTDCS", name: Bilingual(vi: "Chiến sĩ thi đua cơ sở", en: "Grassroots emulation fighter"), family: .title)
    let form = BookAward(
        code: "BK_CT", name: Bilingual(vi: "Bằng khen của Chủ tịch UBND tỉnh", en: "Certificate of merit of the chairman"),
        family: .form)

    func day(_ iso: String) -> Day { Day(iso: iso)! }

    func check() throws {
        if fails.withLock({ $0 }) { throw HTTPTestFault() }
    }

    func cycles() async throws -> [BookCycle] {
        try check()
        return [
            BookCycle(
                code: "2026-2030", name: Bilingual(vi: "Giai đoạn 2026–2030", en: "Cycle 2026–2030"), from: day("2026-01-01"),
                to: day("2030-12-31")),
            BookCycle(
                code: "2021-2025", name: Bilingual(vi: "Giai đoạn 2021–2025", en: "Cycle 2021–2025"), from: day("2021-01-01"),
                to: day("2025-12-31")),
        ]
    }

    func overview(of cycle: BookCycle) async throws -> BookOverview {
        let submitted = ProposalFilter(basis: .submission, months: cycle.months)
        guard !empty else {
            return BookOverview(
                submitted: BookCount(0, submitted), outcomes: [:], states: [:], awards: [], months: [:], units: [])
        }
        let conferred = ProposalFilter(outcome: .conferred, basis: .outcome, months: cycle.months)
        let november = Month(year: 2026, month: 11)!
        return BookOverview(
            submitted: BookCount(12_345, submitted), outcomes: [.conferred: BookCount(9_001, conferred)],
            states: [.submitted: BookCount(40, submitted), .published: BookCount(9_001, conferred)],
            awards: [(title, BookCount(8_000, conferred)), (form, BookCount(1_001, conferred))],
            months: [
                november: BookCount(9_001, ProposalFilter(outcome: .conferred, basis: .outcome, months: november...november))
            ],
            units: (0..<20).map { _ in
                BookOverview.UnitLine(unit: unit, proposals: BookCount(600, submitted), conferred: BookCount(450, conferred))
            })
    }

    func row(_ id: UUID, name: String?) -> BookProposal {
        BookProposal(
            id: id, state: .published, award: title, unit: unit, kind: "individual", name: name, lastStepOn: day("2026-11-24"),
            submission: Self.submissionID, decision: Self.decisionID, honoree: Self.honoreeID)
    }

    func proposals(_ filter: ProposalFilter, at mark: BookMark, limit: Int) async throws -> BookListing<BookProposal> {
        try check()
        guard !empty else { return BookListing(rows: [], total: 0, next: nil) }
        return BookListing(
            rows: [row(Self.proposalID, name: name), row(Self.erasedID, name: nil)], total: 1_234, next: 77,
            previous: mark == .top ? nil : 99)
    }

    func proposal(_ id: UUID) async throws -> BookProposalRecord? {
        guard id == Self.proposalID || id == Self.erasedID else { return nil }
        return BookProposalRecord(
            proposal: row(id, name: id == Self.erasedID ? nil : name), achievement: day("2026-01-01")...day("2026-10-31"),
            formerNames: id == Self.erasedID ? [] : ["\(name) (cũ)"], levels: [.province, .ministry], tier: 2,
            ahead: [.primeMinister], aheadBy: (citation: "Law 06/2022/QH15 art. 78", certainty: .verified),
            events: [
                event(
                    7, "ProposalSubmitted",
                    [
                        "award": "CSTDCS", "kind": "individual", "meritKind": "merit", "row": 1,
                        "submission": .string(Self.submissionID.text),
                    ], [("name", name), ("post", name)]),
                event(
                    9, "ProposalReturned", ["reasons": ["minutes-missing", "other"], "until": "2026-11-30"], [("note", name)]),
                event(
                    11, "ProposalAppraised",
                    ["outcome": "cannotBeComputed", "findings": ["law-23"], "draft": true, "extra": ["a": 1]], []),
                event(
                    1_234_567, "AwardConferred",
                    ["decision": .string(Self.decisionID.text), "award": "CSTDCS", "number": "1234/QĐ-UBND"], []),
                event(1_234_568, "SomethingNew", ["unheardOf": "x", "none": .null], []),
            ])
    }

    func event(
        _ sequence: Int64, _ type: String, _ data: JSONObject, _ personal: [(String, String)], stream: UUID? = nil
    ) -> BookEvent {
        BookEvent(
            sequence: sequence, type: type, on: day("2026-11-20"), at: Instant(rfc3339: "2026-11-24T17:50:51.000001Z")!,
            actor: "officer-01", onBehalf: "SNV", rules: String(repeating: "ab", count: 32), data: data,
            personal: personal.map { (name: $0.0, value: $0.1) }, stream: stream)
    }

    func decisions(at mark: BookMark, limit: Int) async throws -> BookListing<BookDecision> {
        empty
            ? BookListing(rows: [], total: nil, next: nil)
            : BookListing(rows: [try await decision(Self.decisionID)!], total: nil, next: nil)
    }

    func decision(_ id: UUID) async throws -> BookDecision? {
        guard id == Self.decisionID else { return nil }
        return BookDecision(
            id: id, number: "1234/QĐ-UBND", body: "UBND tỉnh", signer: "Nguyễn Văn Ký", post: "Chủ tịch", date: day("2026-11-24"),
            count: 2,
            publishedOn: day("2026-11-25"), annulledOn: nil, corrected: (by: "1300/QĐ-UBND", on: day("2026-12-01")))
    }

    func submissions(at mark: BookMark, limit: Int) async throws -> BookListing<BookSubmission> {
        BookListing(rows: [try await submission(Self.submissionID)!], total: nil, next: 5)
    }

    func submission(_ id: UUID) async throws -> BookSubmission? {
        guard id == Self.submissionID else { return nil }
        return BookSubmission(id: id, number: "12/TTr-UBND", date: day("2026-11-01"), unit: unit, count: 2)
    }

    func statistics(_ request: StatisticRequest) async throws -> [StatisticFigure] {
        requests.withLock { $0.append(request) }
        return []
    }

    func units() async throws -> [BookUnit] { [unit] }

    func awards() async throws -> [BookAward] { [title, form] }

    func size() async throws -> Int64 {
        try check()
        return 1_234
    }

    func position() async throws -> BookPosition {
        try check()
        return BookPosition(
            size: 1_234, at: Instant(rfc3339: "2026-11-24T01:50:51.000000Z"), root: Array(repeating: 7, count: 32),
            folded: folded.withLock { $0 }, parked: parked.withLock { $0 })
    }
}

/// An error that tells too much if it is shown.
struct HTTPTestFault: Error, CustomStringConvertible {
    let description = "SELECT * FROM secret WHERE name = 'Lò Thị Mẫu'"
}

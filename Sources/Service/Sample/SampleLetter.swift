import Commendation
import Entry
import Foundation

/// One invented letter with its list, and the decision on it.
struct SampleLetter: Sendable {
    let index: Int
    let day: Day
    let unit: UnitDirectory.Unit
    let list: ProposedList

    /// Awards by kind of honoree, weighed by what provinces publish.
    private static let awards: [SubjectKind: [(weight: Int, value: String)]] = [
        .individual: [(86, "BK_BT"), (10, "CSTD_BT"), (3, "BK_TTG"), (1, "HC_LD3")],
        .collective: [(54, "BK_BT"), (38, "TTLDXS"), (6, "COTD_BT"), (2, "BK_TTG")],
        .household: [(1, "BK_BT")],
    ]

    init(index: Int, day: Day, units: [UnitDirectory.Unit]) {
        self.index = index
        self.day = day
        var random = SampleRandom(seed: 0x50_56_00 + UInt64(index))
        let sorted = units.sorted { $0.code < $1.code }
        // Spread over the register, departments and communes alike: the step shares no factor with 75 + 36 units.
        let unit = sorted[(index * 41 + 11) % sorted.count]
        self.unit = unit
        let count = 14 + random.below(36)
        let merit: MeritKind = random.pick(weighted: [(6, .merit), (3, .movement), (1, .sudden)])
        let year = day.month.number % 12 < 6 ? day.year - 1 : day.year
        let from = Day(year: year, month: 1, day: 1) ?? day
        let to = min(Day(year: year, month: 12, day: 31) ?? day, day)
        var rows: [ProposedRow] = []
        for row in 1...count {
            let kind: SubjectKind = random.pick(weighted: [(58, .individual), (36, .collective), (6, .household)])
            let award = random.pick(weighted: Self.awards[kind] ?? [(1, "BK_BT")])
            var person = SamplePeople.person(&random, serial: 500_000_000 + index * 1_000 + row)
            if kind == .collective { person.name = Self.collective(row, unit: unit.name) }
            rows.append(
                ProposedRow(
                    row: row, kind: kind, name: person.name, title: kind == .individual ? person.title : nil,
                    post: kind == .individual ? person.post : nil, birthDate: kind == .collective ? nil : person.birth,
                    identityNumber: kind == .collective ? nil : person.identity, award: award, meritKind: merit,
                    achievementFrom: from, achievementTo: to, citation: SamplePeople.merit(&random)))
        }
        list = ProposedList(
            unit: unit.id, number: "\(40 + index)/TTr-\(unit.code.filter { $0.isLetter || $0.isNumber })", date: day,
            period: String(year), rows: rows)
    }

    private static func collective(_ row: Int, unit: String) -> String {
        let bodies = [
            "Nhân dân và cán bộ", "Hội Nông dân", "Hội Liên hiệp Phụ nữ", "Đoàn Thanh niên", "Trường Tiểu học", "Trạm Y tế",
            "Văn phòng", "Phòng Kinh tế", "Phòng Văn hóa - Xã hội", "Tổ công nghệ số",
        ]
        let body = bodies[row % bodies.count]
        return row < bodies.count ? "\(body) \(unit)" : "\(body) số \(row / bodies.count + 1) \(unit)"
    }

    /// The day of the decision.
    var decisionDay: Day { day.adding(days: 38 + index % 9) }

    /// Issuing the decision, publishing most of them, and of a few the annulment.
    func decisionSteps(_ proposals: [UUID]) throws -> [SampleStep] {
        let number = "\(200 + index)/QĐ-UBND"
        let decision: JSONObject = [
            "body": "UBND-SL", "bodyKind": .string(BodyKind.provinceChairman.rawValue), "number": .string(number),
            "date": .string(decisionDay.iso), "signer": "Nguyễn Văn Mẫu", "post": "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH (giả định)",
            "proposals": .array(proposals.map { .string($0.text) }),
        ]
        var steps = [SampleStep(actor: SampleYear.clerk, day: decisionDay, step: try .init("decisions", decision))]
        let identity = try DecisionIdentity(body: "UBND-SL", number: DocumentNumber(number), date: decisionDay)
        // A few decisions still wait to be published, whatever day it is.
        if index % 16 == 7 { return steps }
        let published = decisionDay.adding(days: 4 + index % 5)
        let publication = try APIWrite.Step(
            "decisions/publish", on: identity.stream, ["where": "sonla.gov.vn", "date": .string(published.iso)])
        steps.append(SampleStep(actor: SampleYear.clerk, day: published, step: publication))
        if index % 16 == 5, let first = proposals.first {
            let annulled = published.adding(days: 30)
            let annulment = try APIWrite.Step(
                "decisions/annul", on: identity.stream,
                [
                    "ground": .string(AnnulmentGround.falsePapers.rawValue), "by": .string("\(900 + index)/QĐ-UBND"),
                    "date": .string(annulled.iso), "proposals": [.string(first.text)],
                ])
            steps.append(SampleStep(actor: SampleYear.clerk, day: annulled, step: annulment))
        }
        return steps
    }
}

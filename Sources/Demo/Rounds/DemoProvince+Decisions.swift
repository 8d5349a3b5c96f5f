import Commendation
import Entry
import Foundation

/// From the decision to the golden book, and what may come after.
extension DemoProvince {
    /// Who is named in decisions; signers act in office and stand in clear.
    private static let signers = ["Nguyễn Văn Giả Định", "Lò Văn Giả Định", "Trần Thị Giả Định"]

    /// Decides on what is laid: one award a decision, in lists of a plausible length.
    func decide(_ indexes: [Int], of round: Round) throws(DemoFault) {
        let laid = indexes.filter { book.proposals[round.items[$0].proposal]?.status == .laid }
        let isOwn = if case .own = round.spec.authority { true } else { false }
        for award in Set(laid.map { round.items[$0].award }).sorted() {
            let of = laid.filter { round.items[$0].award == award }
            for part in parts(of: of, by: isOwn ? 900 : 24 + random.below(40)) {
                let list = Array(part)
                let body = signing(of: round)
                try issue(list, of: round, body: body, by: authority(of: round))
            }
        }
    }

    /// In whose name a decision is written.
    struct Signing {
        let body: String
        let kind: BodyKind
        let symbol: String
        let post: String
    }

    private func signing(of round: Round) -> Signing {
        guard case .own(let seat) = round.spec.authority else {
            return Signing(body: "UBND-SL", kind: .provinceChairman, symbol: "QĐ-UBND", post: "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH")
        }
        switch seat.plan.kind {
        case .department:
            let letters = seat.code.filter { $0.isLetter || $0.isNumber }
            return Signing(body: seat.code, kind: seat.body, symbol: "QĐ-\(letters)", post: "GIÁM ĐỐC")
        default: return Signing(body: "UBND-\(seat.code)", kind: seat.body, symbol: "QĐ-UBND", post: "CHỦ TỊCH")
        }
    }

    /// Issues a decision today, and plans its publication, delivery and, of a few, what comes after.
    func issue(_ indexes: [Int], of round: Round, body: Signing, by actor: Actor) throws(DemoFault) {
        let written = number("\(body.body)/\(body.symbol)", symbol: body.symbol, skipping: 5)
        let proposals = round.proposals(indexes)
        let decision = try book.issue(
            written, body: body.body, kind: body.kind, signer: random.pick(Self.signers), post: body.post, proposals: proposals,
            by: actor)
        for index in indexes {
            round.items[index].isConferred = true
            remember(round.items[index])
        }
        plan(days.adding(1 + random.below(4), to: today)) { province throws(DemoFault) in
            try province.book.publish(decision, place: "sonla.gov.vn", proposals: proposals, by: Self.clerk)
        }
        plan(days.adding(8 + random.below(25), to: today)) { province throws(DemoFault) in
            try province.book.deliver(decision, body: body.body, proposals: proposals, by: Self.clerk)
        }
        if happens(perMille: round.isOfProvince ? 25 : 8, atMost: 80) { correct(decision, proposals[0], body) }
        if happens(perMille: round.isOfProvince ? 12 : 4, atMost: 40) { annul(decision, proposals[proposals.count - 1], body) }
    }

    private func correct(_ decision: UUID, _ proposal: UUID, _ body: Signing) {
        plan(days.adding(40 + random.below(20), to: today)) { province throws(DemoFault) in
            guard province.book.proposals[proposal]?.status == .delivered else { return }
            let by = province.number("\(body.body)/\(body.symbol)", symbol: body.symbol, skipping: 5)
            let citation = province.random.pick(InventedTexts.merits)
            try province.book.correct(decision, proposal: proposal, by: by, citation: citation, actor: Self.clerk)
        }
    }

    private func annul(_ decision: UUID, _ proposal: UUID, _ body: Signing) {
        plan(days.adding(90 + random.below(150), to: today)) { province throws(DemoFault) in
            guard province.book.proposals[proposal]?.status == .delivered else { return }
            let by = province.number("\(body.body)/\(body.symbol)", symbol: body.symbol, skipping: 5)
            let ground = province.random.pick(AnnulmentGround.allCases)
            try province.book.annul(decision, proposals: [proposal], ground: ground, by: by, actor: Self.clerk)
            province.plan(province.days.adding(12, to: province.today)) { province throws(DemoFault) in
                try province.book.recover(decision, proposal: proposal, by: Self.office)
            }
        }
    }

    /// What the generator must know of an award for later years.
    private func remember(_ item: RoundItem) {
        let year = today.year
        switch item.award {
        case "CSTDCS":
            honorees[item.honoree].streak = year - honorees[item.honoree].lastStreak <= 1 ? honorees[item.honoree].streak + 1 : 1
            honorees[item.honoree].lastStreak = year
        case "BK_BT": honorees[item.honoree].lastMerit = year
        case "BK_TTG", "HC_LD3", "HC_LD2", "CSTDTQ": honorees[item.honoree].lastHigh = year
        default: break
        }
    }
}

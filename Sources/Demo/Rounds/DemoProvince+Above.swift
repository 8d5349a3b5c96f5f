import Commendation
import Entry
import Foundation

/// What happens above the province, as letters tell it.
extension DemoProvince {
    /// The way of an award above the province.
    private func above(_ award: String) -> [TierLevel] {
        switch award {
        case "CSTDTQ", "BK_TTG": [.ministry, .primeMinister]
        case "COTD_CP": [.ministry, .government]
        default: [.ministry, .primeMinister, .president]
        }
    }

    /// Submits proposals to the ministry.
    func forward(_ indexes: [Int], of round: Round) throws(DemoFault) {
        let laid = indexes.filter { book.proposals[round.items[$0].proposal]?.status == .laid }
        guard !laid.isEmpty else { return }
        try forward(laid, of: round, to: .ministry)
        plan(days.adding(20 + random.below(20), to: today)) { province throws(DemoFault) in
            try province.hearFromMinistry(laid, of: round)
        }
    }

    private func forward(_ indexes: [Int], of round: Round, to level: TierLevel) throws(DemoFault) {
        let letter = number("UBND-SL/TTr", symbol: "TTr-UBND", skipping: 6)
        try book.forward(
            book.newID(), number: letter, unit: provinceID, level: level, proposals: round.proposals(indexes), by: Self.office)
    }

    private func hearFromMinistry(_ indexes: [Int], of round: Round) throws(DemoFault) {
        let number = "\(1_000 + random.below(8_000))/BNV-BTĐKT"
        var going: [Int] = []
        var back: [Int] = []
        var refused: [Int] = []
        for index in indexes {
            switch random.below(100) {
            case 0..<3: refused.append(index)
            case 3..<7: back.append(index)
            default: going.append(index)
            }
        }
        if !refused.isEmpty {
            try book.hear(round.proposals(refused), answer: .notApproved, number: number, by: Self.office)
            for index in refused { round.items[index].isAlive = false }
            plan(days.adding(4, to: today)) { province throws(DemoFault) in
                let notice = province.number("TB/province", symbol: "TB-SNV", skipping: 2)
                try province.book.tell(round.proposals(refused), notice: notice, by: Self.office)
            }
        }
        if !back.isEmpty {
            try book.hear(round.proposals(back), answer: .sentBack, number: number, by: Self.office)
            plan(days.adding(10, to: today)) { province throws(DemoFault) in
                try province.forward(back, of: round, to: .ministry)
                province.plan(province.days.adding(25, to: province.today)) { province throws(DemoFault) in
                    try province.goUp(back, of: round)
                }
            }
        }
        if !going.isEmpty {
            try book.hear(round.proposals(going), answer: .approved, number: number, by: Self.office)
            plan(days.adding(3, to: today)) { province throws(DemoFault) in try province.goUp(going, of: round) }
        }
    }

    /// The ministry submits further; in the end a decision comes.
    private func goUp(_ indexes: [Int], of round: Round) throws(DemoFault) {
        for award in Set(indexes.map { round.items[$0].award }).sorted() {
            let of = indexes.filter { round.items[$0].award == award }
            for level in above(award).dropFirst() { try forward(of, of: round, to: level) }
            plan(days.adding(25 + random.below(30), to: today)) { province throws(DemoFault) in
                for part in province.parts(of: of, by: 30) {
                    try province.issue(Array(part), of: round, body: province.signing(above: award), by: Self.clerk)
                }
            }
        }
    }

    private func signing(above award: String) -> Signing {
        switch award {
        case "CSTDTQ", "BK_TTG":
            Signing(body: "TTg", kind: .primeMinister, symbol: "QĐ-TTg", post: "KT. THỦ TƯỚNG, PHÓ THỦ TƯỚNG")
        case "COTD_CP": Signing(body: "CP", kind: .government, symbol: "QĐ-TTg", post: "TM. CHÍNH PHỦ, THỦ TƯỚNG")
        default: Signing(body: "CTN", kind: .statePresident, symbol: "QĐ-CTN", post: "CHỦ TỊCH NƯỚC")
        }
    }
}

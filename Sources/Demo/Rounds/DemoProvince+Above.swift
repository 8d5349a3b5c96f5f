import Commendation
import Entry
import Foundation

/// What happens above the province, as letters tell it.
extension DemoProvince {
    /// Submits proposals to the body above the province.
    func forward(_ indexes: [Int], of round: Round) throws(DemoFault) {
        let laid = indexes.filter { book.proposals[round.items[$0].proposal]?.status == .laid }
        guard !laid.isEmpty else { return }
        try submitFurther(laid, of: round)
        plan(days.adding(20 + random.below(20), to: today)) { province throws(DemoFault) in
            try province.hearFromMinistry(laid, of: round)
        }
    }

    /// Submits proposals by one letter to the next body that the authority table names for each.
    private func submitFurther(_ indexes: [Int], of round: Round) throws(DemoFault) {
        let letter = number("UBND-SL/TTr", symbol: "TTr-UBND", skipping: 6)
        try book.forward(book.newID(), number: letter, unit: provinceID, proposals: round.proposals(indexes), by: Self.office)
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
                try province.submitFurther(back, of: round)
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

    /// The proposals are submitted as far as the authority table says; in the end a decision comes from there.
    private func goUp(_ indexes: [Int], of round: Round) throws(DemoFault) {
        // Looked up before anything is submitted, which changes it.
        let above = Dictionary(uniqueKeysWithValues: indexes.map { ($0, levelAbove(round.items[$0].proposal)) })
        let arrived = indexes.filter { above[$0] == .some(nil) }
        for next in TierLevel.allCases {
            let going = indexes.filter { above[$0] == next }
            guard !going.isEmpty else { continue }
            try submitFurther(going, of: round)
            plan(days.adding(5 + random.below(10), to: today)) { province throws(DemoFault) in
                try province.goUp(going, of: round)
            }
        }
        for award in Set(arrived.map { round.items[$0].award }).sorted() {
            for (level, items) in byLevel(arrived.filter { round.items[$0].award == award }, of: round) {
                plan(days.adding(15 + random.below(30), to: today)) { province throws(DemoFault) in
                    for part in province.parts(of: items, by: 30) {
                        try province.issue(Array(part), of: round, body: Self.signing(at: level), by: Self.clerk)
                    }
                }
            }
        }
    }

    /// In whose name decisions are written at a level above the province.
    private static func signing(at level: TierLevel) -> Signing {
        switch level {
        case .government:
            Signing(body: "CP", kind: .government, symbol: "QĐ-TTg", post: "TM. CHÍNH PHỦ, THỦ TƯỚNG")
        case .president: Signing(body: "CTN", kind: .statePresident, symbol: "QĐ-CTN", post: "CHỦ TỊCH NƯỚC")
        default: Signing(body: "TTg", kind: .primeMinister, symbol: "QĐ-TTg", post: "KT. THỦ TƯỚNG, PHÓ THỦ TƯỚNG")
        }
    }
}

import Commendation
import Entry
import Foundation

/// What a commune proposed to the province went through its district first, while there were districts.
extension DemoProvince {
    /// Takes a list through the tier of the district; from there it goes on to the province.
    func passDistrict(_ list: Int, of round: Round) throws(DemoFault) {
        let proposals = round.proposals(round.items.indices.filter { round.items[$0].list == list })
        guard let id = round.lists[list].seat.plan.fact.parent, let district = seats[id] else { return }
        try book.receive(proposals, by: district.office)
        plan(days.adding(1, to: today)) { province throws(DemoFault) in
            try province.book.appraise(proposals, outcome: .meets, findings: [], by: district.office)
            let session = province.book.newID()
            let held = province.days.adding(1 + province.random.below(2), to: province.today)
            try province.book.convene(
                session, level: .district, unit: district.id, date: held, members: 9, proposals: proposals, by: district.office)
            province.plan(held) { province throws(DemoFault) in
                try province.advise(session, on: proposals, in: district)
                province.plan(province.days.adding(1, to: province.today)) { province throws(DemoFault) in
                    let letter = province.number("\(district.code)/TTr", symbol: "TTr-UBND", skipping: 3)
                    try province.book.forward(
                        province.book.newID(), number: letter, unit: district.id, proposals: proposals, by: district.office)
                    province.plan(province.days.adding(1, to: province.today)) { province throws(DemoFault) in
                        try province.receive(list, of: round)
                    }
                }
            }
        }
    }

    private func advise(_ session: UUID, on proposals: [UUID], in district: DemoSeat) throws(DemoFault) {
        let present = 9 - random.below(3)
        let votes = proposals.map {
            ConcludeSession.Vote(proposal: $0, inFavour: present, against: 0, recommended: true)
        }
        let command = ConcludeSession(
            date: today, present: present, method: .showOfHands,
            minutes: number("\(district.id.text)/BB", symbol: "BB-HĐTĐKT"), votes: votes, postponed: [])
        try book.conclude(session, tabled: proposals, command: command, by: district.office)
    }
}

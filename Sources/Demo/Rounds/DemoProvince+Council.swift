import Commendation
import Entry
import Foundation

/// From the appraisal to the authority.
extension DemoProvince {
    /// Whether a proposal stands where a step needs it.
    private func stand(_ indexes: [Int], of round: Round, _ statuses: Set<ProposalStatus>) -> [Int] {
        var standing: [Int] = []
        for index in indexes where round.items[index].isAlive {
            guard let status = book.proposals[round.items[index].proposal]?.status else { continue }
            if statuses.contains(status) { standing.append(index) }
        }
        return standing
    }

    /// Goes on with what is appraised: notice, council, letter to the authority.
    func goOn(_ round: Round, _ indexes: [Int]) throws(DemoFault) {
        let ready = stand(indexes, of: round, [.appraised])
        let fails = ready.filter { round.items[$0].fate == .fails }
        let meets = ready.filter { round.items[$0].fate != .fails }
        if !fails.isEmpty {
            plan(days.adding(6 + random.below(5), to: today)) { province throws(DemoFault) in
                try province.refuse(fails, of: round, reason: .standardNotMet)
            }
        }
        guard !meets.isEmpty else { return }
        if round.spec.hasNotice {
            try openNotice(meets, of: round)
        } else if round.spec.hasSession {
            try convene(meets, of: round)
        } else {
            try lay(meets, of: round)
        }
    }

    private func openNotice(_ indexes: [Int], of round: Round) throws(DemoFault) {
        let until = days.adding(11, to: today)
        try book.openNotice(round.proposals(indexes), place: "sonla.gov.vn", until: until, by: handler(of: round))
        if let first = indexes.first, happens(perMille: 400) {
            plan(days.adding(3, to: today)) { province throws(DemoFault) in
                let name = province.bystander().name
                let text = province.random.pick(InventedTexts.comments)
                try province.book.comment(round.items[first].proposal, name: name, text: text, by: province.handler(of: round))
            }
        }
        plan(days.adding(1, to: until)) { province throws(DemoFault) in
            let open = province.stand(indexes, of: round, [.onNotice])
            guard !open.isEmpty else { return }
            try province.book.closeNotice(round.proposals(open), by: province.handler(of: round))
            try province.convene(open, of: round)
        }
    }

    private func convene(_ indexes: [Int], of round: Round) throws(DemoFault) {
        let held = days.adding(2 + random.below(3), to: today)
        for (level, items) in byLevel(indexes, of: round) {
            let members = level == .province ? 22 : 9
            for part in parts(of: items, by: 4_000) {
                let session = book.newID()
                try book.convene(
                    session, level: level, unit: hostID(of: round), date: held, members: members,
                    proposals: round.proposals(Array(part)), by: handler(of: round))
                plan(held) { province throws(DemoFault) in
                    try province.hold(session, Array(part), of: round, members: members)
                }
            }
        }
    }

    private func hold(_ session: UUID, _ indexes: [Int], of round: Round, members: Int) throws(DemoFault) {
        let tabled = stand(indexes, of: round, [.tabled])
        guard !tabled.isEmpty else { return }
        let present = members - random.below(members / 5 + 1)
        let postponed = tabled.filter { round.items[$0].fate == .postponed }
        let votes = tabled.filter { round.items[$0].fate != .postponed }.map { index -> ConcludeSession.Vote in
            let item = round.items[index]
            let isOutvoted = item.fate == .outvoted
            let against = isOutvoted ? present - random.below(present / 2) : random.below(max(1, present / 12))
            return ConcludeSession.Vote(
                proposal: item.proposal, inFavour: present - against, against: against, recommended: !isOutvoted)
        }
        let command = ConcludeSession(
            date: today, present: present, method: round.isOfProvince ? .secretBallot : .showOfHands,
            minutes: number("\(hostID(of: round).text)/BB", symbol: "BB-HĐTĐKT"), votes: votes,
            postponed: round.proposals(postponed))
        try book.conclude(session, tabled: round.proposals(indexes), command: command, by: handler(of: round))
        for index in postponed { round.items[index].postpone() }
        if !postponed.isEmpty {
            plan(days.adding(20, to: today)) { province throws(DemoFault) in try province.convene(postponed, of: round) }
        }
        let outvoted = tabled.filter { round.items[$0].fate == .outvoted }
        if !outvoted.isEmpty {
            plan(days.adding(5, to: today)) { province throws(DemoFault) in
                try province.refuse(outvoted, of: round, reason: .votesMissing)
            }
        }
        let advised = tabled.filter { round.items[$0].fate != .outvoted && !postponed.contains($0) }
        guard !advised.isEmpty else { return }
        plan(days.adding(1 + random.below(2), to: today)) { province throws(DemoFault) in try province.lay(advised, of: round) }
    }

    private func lay(_ indexes: [Int], of round: Round) throws(DemoFault) {
        let ready = stand(indexes, of: round, [.advised, .appraised, .noticed])
        for part in parts(of: ready, by: 4_000) {
            let series = round.isOfProvince ? "SNV/TTr" : "\(hostID(of: round).text)/TTrHĐ"
            let letter = number(series, symbol: round.isOfProvince ? "TTr-SNV" : "TTr-HĐTĐKT", skipping: 4)
            try book.lay(
                book.newID(), number: letter, unit: hostID(of: round), proposals: round.proposals(Array(part)),
                by: handler(of: round))
        }
        if case .state = round.spec.authority {
            plan(days.adding(3, to: today)) { province throws(DemoFault) in try province.forward(ready, of: round) }
        } else {
            plan(days.adding(2 + random.below(3), to: today)) { province throws(DemoFault) in
                try province.decide(ready, of: round)
            }
        }
    }

    /// A list in parts of at most so many; the first part starts at index 0.
    func parts(of list: [Int], by size: Int) -> [ArraySlice<Int>] {
        stride(from: 0, to: list.count, by: size).map { list[$0..<min($0 + size, list.count)] }
    }

    /// Refuses proposals and, later, tells their units.
    func refuse(_ indexes: [Int], of round: Round, reason: RefusalReason) throws(DemoFault) {
        let ready = stand(indexes, of: round, [.appraised, .advised, .laid, .noticed])
        guard !ready.isEmpty else { return }
        for index in ready { round.items[index].isAlive = false }
        let authority = authority(of: round)
        try book.refuse(round.proposals(ready), reason: reason, by: authority)
        if reason == .standardNotMet, happens(perMille: 15), let first = ready.first {
            complain(about: round.items[first].proposal)
        }
        guard random.chance(perMille: 950) else { return }
        plan(days.adding(2 + random.below(4), to: today)) { province throws(DemoFault) in
            // Each body counts its own notices.
            let series = round.isOfProvince ? "province" : province.hostID(of: round).text
            let notice = province.number("TB/\(series)", symbol: round.isOfProvince ? "TB-SNV" : "TB-HĐTĐKT", skipping: 2)
            try province.book.tell(round.proposals(ready), notice: notice, by: province.handler(of: round))
        }
    }
}

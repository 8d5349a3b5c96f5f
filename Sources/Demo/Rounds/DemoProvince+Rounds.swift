import Commendation
import Entry
import Foundation

/// From the letter to the appraisal.
extension DemoProvince {
    /// Plans a round: each list is handed in within some days of the first.
    func run(_ round: Round) {
        guard !round.lists.isEmpty, round.spec.start > today || round.spec.start >= options.from else { return }
        let spec = round.spec
        for index in round.lists.indices {
            plan(days.adding(random.below(spec.lettersWithin), to: spec.start)) { province throws(DemoFault) in
                try province.handIn(index, of: round)
            }
        }
        plan(days.adding(spec.appraisalAfter + spec.nextAfter, to: spec.start)) { province throws(DemoFault) in
            round.hasGoneOn = true
            try province.goOn(round, round.items.indices.filter { round.items[$0].isAlive })
        }
    }

    /// Hands in one list, registering whom the log does not know yet.
    private func handIn(_ index: Int, of round: Round) throws(DemoFault) {
        let list = round.lists[index]
        let seat = list.seat
        // A unit that ended before its letter went out does not write it any more.
        guard seats[seat.id] != nil, !list.rows.isEmpty else { return }
        var parts: [Decided] = []
        var keys: [(honoree: UUID, key: MatchKey)] = []
        var rows: [SubmissionRow] = []
        var met: [Int: UUID] = [:]
        var named: Set<RoundList.Nominee> = []
        // Lines for one award may draw the same person; a list names nobody twice for it.
        for row in list.rows where named.insert(RoundList.Nominee(honoree: row.honoree, award: row.award)).inserted {
            let proposal = book.newID()
            // Who stands in several rows of a list is looked for once.
            let honoree: UUID
            if let known = met[row.honoree] {
                honoree = known
            } else {
                honoree = try introduce(row.honoree, in: seat, for: proposal, &parts, &keys)
                met[row.honoree] = honoree
            }
            rows.append(submissionRow(rows.count + 1, row, of: honoree, proposal: proposal, round))
            round.items.append(
                RoundItem(
                    proposal: proposal, honoree: row.honoree, award: row.award, list: index, fate: fate(of: round.spec, seat)))
        }
        try refuseRepeated(&rows, of: seat)
        let submission = book.newID()
        round.lists[index].submission = submission
        let letter = number("\(seat.code)/TTr", symbol: "TTr-\(seat.code.filter { $0.isLetter || $0.isNumber })", skipping: 3)
        try book.submit(
            submission, number: letter, unit: seat, period: round.spec.period, rows: rows, before: parts, keys: keys,
            by: list.rows.allSatisfy { $0.simplified == .foundByHead } ? seat.head : seat.officer)
        let goesThroughDistrict = round.isOfProvince && rows.contains { level(of: $0.proposal) == .district }
        plan(days.adding(1 + random.below(3), to: today)) { province throws(DemoFault) in
            if goesThroughDistrict { try province.passDistrict(index, of: round) } else { try province.receive(index, of: round) }
        }
    }

    /// Registers an honoree, or records that the row was matched to it.
    private func introduce(
        _ index: Int, in seat: DemoSeat, for proposal: UUID, _ parts: inout [Decided],
        _ keys: inout [(honoree: UUID, key: MatchKey)]
    ) throws(DemoFault) -> UUID {
        let honoree = honorees[index]
        let state = book.honorees[honoree.id] ?? HonoreeState(id: honoree.id)
        if honoree.unit != nil, isUnsure(index) { return try question(index, in: seat, for: proposal, &parts, &keys) }
        if honoree.unit == nil {
            keepsSome(index)
            let command = RegisterHonoree(
                kind: honoree.kind, unit: seat.id, name: honoree.name, birthDate: honoree.birth, identityNumber: honoree.identity)
            parts.append(try book.decide(command, given: state, by: seat.officer))
            keys += command.keys.map { (honoree.id, $0) }
            honorees[index].unit = seat.id
        } else {
            try transfer(index, to: seat, &keys)
            let command = MatchHonoree(keys: honoree.identity == nil ? [.nameBirthUnit] : [.identity], proposal: proposal)
            parts.append(try book.decide(command, given: book.honorees[honoree.id] ?? state, by: seat.officer))
        }
        return honoree.id
    }

    /// Moves somebody on paper who works for another unit than the one that the log knows, before the list goes in.
    private func transfer(_ index: Int, to seat: DemoSeat, _ keys: inout [(honoree: UUID, key: MatchKey)]) throws(DemoFault) {
        let honoree = honorees[index]
        guard honoree.unit != seat.id, let state = book.honorees[honoree.id] else { return }
        honorees[index].unit = seat.id
        let date = max(seat.plan.fact.from, state.units.last?.from?.adding(days: 1) ?? seat.plan.fact.from)
        guard date <= today else { return }
        let decided = try book.decide(
            TransferHonoree(to: seat.id, date: date), given: TransferFile(honoree: state, units: book.units(of: [seat.id])),
            by: Self.office)
        try book.take([decided])
        keys += MatchKey.keys(
            of: honoree.kind, name: honoree.name, birthDate: honoree.birth, unit: seat.id, identityNumber: honoree.identity
        ).map { (honoree.id, $0) }
    }

    private func submissionRow(_ number: Int, _ row: RoundList.Row, of id: UUID, proposal: UUID, _ round: Round) -> SubmissionRow
    {
        let spec = round.spec
        let honoree = honorees[row.honoree]
        let submitter: SubmitterKind? = if case .state = spec.authority { .province } else { nil }
        return SubmissionRow(
            proposal: proposal, row: number, honoree: id, kind: honoree.kind, award: row.award, meritKind: row.merit,
            achievementFrom: spec.from, achievementTo: min(spec.to, today), name: honoree.name,
            title: honoree.kind == .individual ? (honoree.isWoman ? "Bà" : "Ông") : nil, post: honoree.post,
            citation: random.pick(InventedTexts.merits), simplified: row.simplified,
            facts: honoree.facts(in: today.year, movement: spec.movement, submitter: submitter, &random))
    }

    private func fate(of spec: RoundSpec, _ seat: DemoSeat) -> RoundItem.Fate {
        if case .own = spec.authority {} else if happens(perMille: 6) { return .postponed }
        return switch spec.authority {
        // The district has sent back and sorted out before it submitted.
        case .province where seat.plan.kind == .formerCommune:
            random.pick(weighted: [(940, .granted), (45, .fails), (15, .outvoted)])
        case .own:
            random.pick(weighted: [
                (955, .granted), (15, .completed), (4, .abandoned), (6, .withdrawn), (17, .fails), (3, .outvoted),
            ])
        case .province, .state:
            random.pick(weighted: [
                (856, .granted), (75, .completed), (8, .abandoned), (12, .withdrawn), (38, .fails), (11, .outvoted),
            ])
        }
    }

    /// Receives a list, and does what becomes of single proposals before the appraisal.
    func receive(_ index: Int, of round: Round) throws(DemoFault) {
        let indexes = round.items.indices.filter { round.items[$0].list == index }
        try book.receive(round.proposals(indexes), by: handler(of: round))
        let back = indexes.filter { round.items[$0].fate == .completed || round.items[$0].fate == .abandoned }
        if !back.isEmpty {
            plan(days.adding(2 + random.below(2), to: today)) { province throws(DemoFault) in
                try province.sendBack(back, of: round, list: index)
            }
        }
        let taken = indexes.filter { round.items[$0].fate == .withdrawn }
        if !taken.isEmpty {
            for item in taken { round.items[item].isAlive = false }
            plan(days.adding(3, to: today)) { province throws(DemoFault) in
                let reason = province.random.pick(WithdrawalReason.allCases)
                try province.book.withdraw(round.proposals(taken), reason: reason, by: province.officer(of: round, index))
            }
        }
        let rest = indexes.filter {
            round.items[$0].isAlive && round.items[$0].fate != .completed && round.items[$0].fate != .abandoned
        }
        let due = days.adding(round.spec.appraisalAfter, to: round.spec.start)
        plan(max(due, days.adding(1, to: today))) { province throws(DemoFault) in try province.appraise(rest, of: round) }
    }

    private func sendBack(_ indexes: [Int], of round: Round, list: Int) throws(DemoFault) {
        let abandoned = indexes.filter { round.items[$0].fate == .abandoned }
        for index in abandoned { round.items[index].isAlive = false }
        // Most units take back in the end what they do not complete; of every fifth nothing more is heard.
        if !abandoned.isEmpty { abandonedLists += 1 }
        if !abandoned.isEmpty, abandonedLists % 5 != 1 {
            plan(days.adding(25 + random.below(30), to: today)) { province throws(DemoFault) in
                try province.book.withdraw(
                    round.proposals(abandoned), reason: .unitRequest, by: province.officer(of: round, list))
            }
        }
        try book.sendBack(
            round.proposals(indexes), reasons: [random.pick(ReturnReason.allCases)], until: days.adding(10, to: today),
            note: random.pick(InventedTexts.wants), by: handler(of: round))
        let completed = indexes.filter { round.items[$0].fate == .completed }
        guard !completed.isEmpty else { return }
        plan(days.adding(2 + random.below(2), to: today)) { province throws(DemoFault) in
            let citation = province.random.pick(InventedTexts.merits)
            try province.book.resubmit(round.proposals(completed), citation: citation, by: province.officer(of: round, list))
            province.plan(province.days.adding(1, to: province.today)) { province throws(DemoFault) in
                try province.book.receive(round.proposals(completed), by: province.handler(of: round))
                province.plan(province.days.adding(2, to: province.today)) { province throws(DemoFault) in
                    try province.appraise(completed, of: round)
                    guard round.hasGoneOn else { return }
                    province.plan(province.days.adding(1, to: province.today)) { province throws(DemoFault) in
                        try province.goOn(round, completed)
                    }
                }
            }
        }
    }

    private func appraise(_ indexes: [Int], of round: Round) throws(DemoFault) {
        let fails = indexes.filter { round.items[$0].fate == .fails }
        let meets = indexes.filter { round.items[$0].fate != .fails }
        for index in indexes where honorees[round.items[index].honoree].rank != nil && random.chance(perMille: 12) {
            guard let rank = honorees[round.items[index].honoree].rank else { continue }
            try book.each([round.items[index].proposal], by: handler(of: round), ConfirmRank(rank: rank))
        }
        if !meets.isEmpty { try book.appraise(round.proposals(meets), outcome: .meets, findings: [], by: handler(of: round)) }
        if !fails.isEmpty {
            try book.appraise(round.proposals(fails), outcome: .fails, findings: ["standard-not-met"], by: handler(of: round))
        }
    }
}

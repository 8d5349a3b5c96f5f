import Commendation
import Entry
import Foundation

/// What was awarded before the log began, recorded from documents.
extension DemoProvince {
    /// Records earlier awards in the first weeks, and lets units declare from when on their history is complete.
    func recordEarlierAwards() throws(DemoFault) {
        plan(options.from.adding(days: 6)) { province throws(DemoFault) in
            var parts: [Decided] = []
            for seat in province.standing where seat.plan.kind != .formerCommune {
                let year = province.options.from.year - 1 - province.random.below(6)
                parts.append(try province.book.declare(seat.id, completeFrom: max(2_010, year), by: Self.office))
            }
            if !parts.isEmpty { try province.book.take(parts) }
        }
        let lists = max(2, scaled(24))
        for list in 0..<lists {
            plan(options.from.adding(days: 8 + list)) { province throws(DemoFault) in try province.recordEarlierList(list) }
        }
    }

    private func recordEarlierList(_ list: Int) throws(DemoFault) {
        let proposing = standing.filter { $0.plan.kind != .formerCommune }
        guard !proposing.isEmpty else { return }
        let seat = proposing[random.below(proposing.count)]
        staff(seat, atLeast: 80, in: today.year)
        var registrations: [Decided] = []
        var keys: [(honoree: UUID, key: MatchKey)] = []
        var rows: [EarlierAwardRow] = []
        let date = ProvinceReader.day(
            2_008 + random.below(max(1, options.from.year - 2_008)), 1 + random.below(12), 1 + random.below(28))
        let (award, body, kind, symbol): (String, String, BodyKind, String) = random.pick(weighted: [
            (12, ("BK_BT", "UBND-SL", .provinceChairman, "QĐ-UBND")), (3, ("BK_TTG", "TTg", .primeMinister, "QĐ-TTg")),
            (1, ("HC_LD3", "CTN", .statePresident, "QĐ-CTN")),
        ])
        let number = "\(10 + random.below(2_900))/\(symbol)"
        for index in draw(20 + random.below(40), of: &seat.people) {
            let honoree = honorees[index]
            if honoree.unit == nil {
                let command = RegisterHonoree(
                    kind: honoree.kind, unit: seat.id, name: honoree.name, birthDate: honoree.birth,
                    identityNumber: honoree.identity)
                registrations.append(try book.decide(command, given: HonoreeState(id: honoree.id), by: Self.office))
                keys += command.keys.map { (honoree.id, $0) }
                honorees[index].unit = seat.id
            }
            let fact = EarlierAwardRecorded(
                award: award, kind: honoree.kind, meritKind: .merit, unit: seat.id, number: number, date: date, body: body,
                bodyKind: kind, achievementFrom: date.adding(days: -730), achievementTo: date.adding(days: -30),
                row: rows.count + 1,
                counts: date >= ProvinceReader.day(2015, 1, 1),
                facts: honoree.facts(in: date.year, movement: nil, submitter: nil, &random))
            rows.append(
                EarlierAwardRow(honoree: honoree.id, award: fact, name: honoree.name, title: honoree.isWoman ? "Bà" : "Ông"))
        }
        guard !rows.isEmpty else { return }
        if !registrations.isEmpty { try book.take(registrations, keys: keys) }
        let command = RecordEarlierAwards(rows: rows, source: "khen-thuong-\(list + 1).csv")
        let file: EarlierAwardFile
        do {
            file = try EarlierAwardFile(entries: [])
        } catch {
            throw DemoFault(.stepRefused, detail: "earlier awards: \(error)")
        }
        let decided = try book.decide(command, given: file, by: Self.office)
        if let first = rows.first { book.keep(first.stream) }
        try book.take([decided])
        // The first list always: even a small demonstration shows one that is taken back.
        if list == 0 || random.chance(perMille: 300), let first = rows.first {
            plan(days.adding(30, to: today)) { province throws(DemoFault) in
                try province.book.withdrawEarlier(first.stream, by: Self.office)
            }
        }
    }
}

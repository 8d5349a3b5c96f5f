import Commendation
import Entry
import Foundation

/// The rounds of a year: who proposes whom, and when.
extension DemoProvince {
    private func day(_ year: Int, _ month: Int, _ day: Int) -> Day { ProvinceReader.day(year, month, day) }

    /// Plans a job unless its day lies before the first.
    private func planOn(_ day: Day, _ job: @escaping Job) {
        if day >= options.from, day <= options.until { plan(day, job) }
    }

    /// Plans what happens every year.
    func planYear(_ year: Int) {
        let whole = (day(year, 1, 1), day(year, 12, 31))
        planOn(day(year, 11, 14).adding(days: random.below(10))) { province throws(DemoFault) in
            province.ownRounds(year: year, period: String(year), whole, Volumes.own)
        }
        planOn(day(year, 1, 4).adding(days: random.below(5))) { province throws(DemoFault) in
            let last = (province.day(year - 1, 1, 1), province.day(year - 1, 12, 31))
            province.provinceRound(period: String(year - 1), last, .merit, Volumes.province)
        }
        // In 2025 the districts closed their school year before they ended.
        let isLastOfDistricts = year == ProvinceReader.districtsEnded.year
        let school = (day(year - 1, 9, 1), day(year, isLastOfDistricts ? 3 : 5, 31))
        let schoolPeriod = "\(year - 1)-\(year)"
        planOn(isLastOfDistricts ? day(year, 4, 14) : day(year, 6, 1)) { province throws(DemoFault) in
            province.ownRounds(year: year, period: schoolPeriod, (school.0, min(school.1, province.today)), Volumes.school)
        }
        planOn(day(year, 8, 12)) { province throws(DemoFault) in
            province.provinceRound(period: schoolPeriod, (school.0, province.day(year, 5, 31)), .merit, Volumes.provinceSchool)
        }
        planOn(day(year, 3, 3)) { province throws(DemoFault) in
            let last = (province.day(year - 5, 1, 1), province.day(year - 1, 12, 31))
            province.stateRound(period: String(year - 1), last, .merit, Volumes.state, hasNotice: true)
        }
        planOn(day(year, 9, 8)) { province throws(DemoFault) in
            province.serviceRounds(year)
        }
        for review in 0..<Volumes.reviews {
            planOn(day(year, 1, 20).adding(days: review * 330 / Volumes.reviews + random.below(20))) {
                province throws(DemoFault) in
                province.reviewRound(year, by: province.standing.filter { $0.plan.kind != .formerCommune })
            }
        }
        for _ in 0..<max(6, scaled(Volumes.sudden)) {
            planOn(day(year, 1, 5).adding(days: random.below(355))) { province throws(DemoFault) in province.suddenRound(year) }
        }
        planFacts(year)
    }

    /// The rounds that each unit decides itself.
    private func ownRounds(year: Int, period: String, _ span: (Day, Day), _ volumes: (UnitPlan.Kind) -> [Volumes.Line]) {
        for seat in standing {
            let lines = volumes(seat.plan.kind)
            guard !lines.isEmpty else { continue }
            let workers = lines.filter { $0.award == "LDTT" }.reduce(0) { $0 + $1.count }
            if workers > 0 { staff(seat, to: scaled(workers * seat.weight * 1.2), in: year) }
            let lists = lists(lines, merit: .merit, of: seat, year: year)
            var spec = RoundSpec(
                authority: .own(seat), period: period, from: span.0, to: span.1, start: days.adding(random.below(8), to: today))
            spec.hasSession = seat.plan.kind != .formerCommune
            run(Round(spec, lists: lists))
        }
    }

    /// A round that the chairman of the province decides.
    private func provinceRound(
        period: String, _ span: (Day, Day), _ merit: MeritKind, _ volumes: (UnitPlan.Kind) -> [Volumes.Line]
    ) {
        var lists: [RoundList] = []
        for seat in standing { lists += self.lists(volumes(seat.plan.kind), merit: merit, of: seat, year: today.year) }
        run(
            Round(
                RoundSpec(authority: .province, period: period, from: span.0, to: span.1, start: days.adding(1, to: today)),
                lists: lists))
    }

    /// A round that goes up to the State level.
    private func stateRound(
        period: String, _ span: (Day, Day), _ merit: MeritKind, _ lines: [Volumes.Line], hasNotice: Bool,
        simplified: SimplifiedCase? = nil
    ) {
        let known = lines.filter { book.rules.catalogue.award(code: $0.award) != nil }
        var bySeat: [UUID: [RoundList.Row]] = [:]
        let proposing = standing.filter { $0.plan.kind != .formerCommune }
        guard !proposing.isEmpty else { return }
        for line in known {
            // Of what is usual even a small province has one.
            for _ in 0..<max(scaled(line.count), line.count < 7 ? 0 : 1) {
                let seat = proposing[random.below(proposing.count)]
                if let row = rows(line, count: 1, merit: merit, of: seat, year: today.year, simplified: simplified).first {
                    bySeat[seat.id, default: []].append(row)
                }
            }
        }
        let lists = proposing.compactMap { seat in bySeat[seat.id].map { RoundList(seat: seat, rows: $0) } }
        var spec = RoundSpec(authority: .state, period: period, from: span.0, to: span.1, start: days.adding(1, to: today))
        spec.hasNotice = hasNotice
        run(Round(spec, lists: lists))
    }

    private func serviceRounds(_ year: Int) {
        let span = (day(year - 10, 1, 1), day(year, 8, 31))
        for (merit, simplified, lines) in Volumes.stateService {
            stateRound(period: String(year), span, merit, lines, hasNotice: true, simplified: simplified)
        }
    }

    /// The review of a movement, at which the best are commended.
    func reviewRound(_ year: Int, by proposing: [DemoSeat], atLeast least: Int = 1) {
        guard !proposing.isEmpty else { return }
        var lists: [RoundList] = []
        for _ in 0..<max(least, random.about(Volumes.reviewLists * min(1, options.scale * 4))) {
            let seat = proposing[random.below(proposing.count)]
            guard !lists.contains(where: { $0.seat === seat }) else { continue }
            let count = Volumes.reviewRows * options.scale / min(1, options.scale * 4)
            var rows = rows(
                Volumes.Line("BK_BT", .individual, 0), count: random.about(count * 0.6), merit: .movement, of: seat, year: year)
            rows += self.rows(
                Volumes.Line("BK_BT", .collective, 0), count: random.about(count * 0.3), merit: .movement, of: seat, year: year)
            rows += self.rows(
                Volumes.Line("BK_BT", .household, 0), count: random.about(count * 0.1), merit: .movement, of: seat, year: year)
            if !rows.isEmpty { lists.append(RoundList(seat: seat, rows: rows)) }
        }
        var spec = RoundSpec(
            authority: .province, period: String(year), from: today.adding(days: -730), to: today,
            start: days.adding(1, to: today))
        spec.movement = movements.isEmpty ? nil : random.pick(movements)
        run(Round(spec, lists: lists))
    }

    /// Somebody did something that is commended at once, by the simplified procedure.
    private func suddenRound(_ year: Int) {
        let proposing = standing.filter { $0.plan.kind != .formerCommune }
        let seat = proposing[random.below(proposing.count)]
        let simplified: SimplifiedCase = random.pick(weighted: [(5, .suddenFeat), (3, .politicalTask), (2, .foundByHead)])
        let merit: MeritKind = simplified == .suddenFeat ? .sudden : .merit
        let line = Volumes.Line("BK_BT", .individual, 0)
        let rows = rows(
            line, count: 1 + random.below(options.scale < 0.25 ? 3 : 9), merit: merit, of: seat, year: year,
            simplified: simplified)
        var spec = RoundSpec(
            authority: .province, period: String(year), from: today.adding(days: -30), to: today, start: days.adding(1, to: today)
        )
        spec.hasSession = false
        spec.lettersWithin = 2
        spec.appraisalAfter = 3
        spec.nextAfter = 5
        run(Round(spec, lists: [RoundList(seat: seat, rows: rows)]))
    }

    /// The lists of a unit for some lines, each of at most 400 rows.
    private func lists(_ lines: [Volumes.Line], merit: MeritKind, of seat: DemoSeat, year: Int) -> [RoundList] {
        var all: [RoundList.Row] = []
        for line in lines { all += rows(line, count: scaled(line.count * seat.weight), merit: merit, of: seat, year: year) }
        return stride(from: 0, to: all.count, by: 400).map { start in
            RoundList(seat: seat, rows: Array(all[start..<min(start + 400, all.count)]))
        }
    }

    private func rows(
        _ line: Volumes.Line, count: Int, merit: MeritKind, of seat: DemoSeat, year: Int, simplified: SimplifiedCase? = nil
    ) -> [RoundList.Row] {
        guard count > 0 else { return [] }
        let chosen: [Int]
        switch line.subject {
        case .individual:
            staff(seat, atLeast: count, in: year)
            chosen = individuals(count, for: line.award, of: seat)
        case .collective: chosen = Array(collectives(count, of: seat))
        case .household: chosen = households(count, of: seat, year: year)
        }
        return chosen.map { RoundList.Row(honoree: $0, award: line.award, merit: merit, simplified: simplified) }
    }

    /// Who is proposed for an award: for higher ones, those who have what leads to it come first.
    private func individuals(_ count: Int, for award: String, of seat: DemoSeat) -> [Int] {
        let drawn = Array(draw(min(count * 3, seat.people.count), of: &seat.people))
        guard drawn.count > count, award != "LDTT" else { return Array(drawn.prefix(count)) }
        let ranked = drawn.enumerated().sorted { left, right in
            let (first, second) = (merit(left.element, for: award), merit(right.element, for: award))
            return first != second ? first > second : left.offset < right.offset
        }
        return ranked.prefix(count).map(\.element)
    }

    private func merit(_ index: Int, for award: String) -> Int {
        let honoree = honorees[index]
        switch award {
        case "CSTDCS": return min(honoree.streak, 3)
        case "BK_BT": return honoree.lastMerit >= today.year - 1 ? -1 : min(honoree.streak, 2)
        case "CSTD_BT", "CSTDTQ": return honoree.streak
        default: return honoree.lastHigh >= today.year - 4 ? -1 : honoree.lastMerit > 0 ? 2 : 0
        }
    }
}

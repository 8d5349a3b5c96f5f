import Commendation
import Entry
import Foundation

extension DemoProvince {
    /// Writes what stands before the first year, and plans the years.
    func start() throws(DemoFault) {
        let first = days.onOrAfter(options.from)
        book.move(to: days.moment(of: first, &random))
        let adopt = AdoptRulePack(book.rules)
        try book.take([book.decide(adopt, given: PackState(id: adopt.stream), by: Self.office)])
        isTwoTier = first >= ProvinceReader.districtsEnded
        let begin = plans.filter { plan in
            switch plan.kind {
            case .commune: isTwoTier
            case .district, .formerCommune: true
            case .department, .province: plan.fact.from <= first
            }
        }
        try register(begin)
        for plan in begin where !(isTwoTier && (plan.kind == .district || plan.kind == .formerCommune)) { seat(plan) }
        planMergers()
        try recordEarlierAwards()
        for year in options.from.year...options.until.year { planYear(year) }
    }

    /// Ends the telling: the province says from which year on its history is complete.
    func end() throws(DemoFault) {
        let year = options.from.year + (options.from.month.monthOfYear == 1 ? 0 : 1)
        try book.take([book.declare(provinceID, completeFrom: year, by: Self.office)], isLast: true)
    }

    /// Registers units, many at a time.
    func register(_ plans: [UnitPlan]) throws(DemoFault) {
        var parts: [Decided] = []
        for plan in plans {
            book.keep(plan.id)
            var fact = plan.fact
            if fact.code == FormerDepartments.renamed.code, today < ProvinceReader.departmentsMerged {
                fact.unitName = FormerDepartments.renamed.before
            }
            let command = RegisterUnit(fact)
            parts.append(try book.decide(command, given: UnitState(id: plan.id), by: Self.office))
        }
        if !parts.isEmpty { try book.take(parts) }
    }

    /// Lets a unit propose from now on.
    func seat(_ plan: UnitPlan) {
        guard plan.kind != .province else { return }
        var own = DemoRandom(seed: options.seed, for: 3, plan.fact.code.utf8.reduce(0) { $0 &* 31 &+ Int($1) })
        let seat = DemoSeat(plan, weight: 0.6 + Double(own.below(800)) / 1_000)
        seats[plan.id] = seat
        standing.append(seat)
    }
}

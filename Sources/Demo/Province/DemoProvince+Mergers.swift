import Commendation
import Entry
import Foundation

/// The mergers of 2025: departments first, then the end of the districts and the 75 communes and wards.
extension DemoProvince {
    /// Plans the mergers that lie within the years told.
    func planMergers() {
        planMerger(ProvinceReader.departmentsMerged, of: { FormerDepartments.isEnding($0.code) }) { province throws(DemoFault) in
            try province.mergeDepartments()
        }
        planMerger(ProvinceReader.districtsEnded, of: { $0.plan.kind == .district }) { province throws(DemoFault) in
            try province.endDistricts()
        }
    }

    /// Plans a merger, and before it a review at which those who are about to end propose once more: their proposals outlive them.
    private func planMerger(_ day: Day, of ending: @escaping (DemoSeat) -> Bool, _ merge: @escaping Job) {
        guard options.from < day, day <= options.until else { return }
        let review = day.adding(days: -20)
        if options.from <= review {
            plan(review) { province throws(DemoFault) in
                province.reviewRound(day.year, by: province.standing.filter(ending), atLeast: 5)
            }
        }
        plan(day, merge)
    }

    private func mergeDepartments() throws(DemoFault) {
        let basis = "461/NQ-HĐND"
        let pending = PendingProposals(of: self)
        if let plan = plans.first(where: { $0.fact.code == FormerDepartments.renamed.code }) {
            try book.rename(plan.id, to: plan.fact.unitName, from: ProvinceReader.departmentsMerged, by: Self.office)
        }
        for plan in plans where plan.kind == .department && plan.fact.from == ProvinceReader.departmentsMerged {
            let old = FormerDepartments.all.filter { $0.into == plan.fact.code }.map {
                UnitIdentity.stream(code: $0.code, from: ProvinceReader.registerStart)
            }
            if old.isEmpty { try register([plan]) } else { try book.merge(old, into: plan.fact, basis: basis, by: Self.office) }
            seat(plan)
            for unit in old { try replace(unit, by: [plan.id], pending) }
        }
    }

    private func endDistricts() throws(DemoFault) {
        isTwoTier = true
        let basis = "1681/NQ-UBTVQH15"
        let pending = PendingProposals(of: self)
        for plan in plans where plan.kind == .commune {
            let old = plan.fact.predecessors.map { UnitIdentity.stream(code: $0, from: ProvinceReader.registerStart) }
            try book.merge(old, into: plan.fact, basis: basis, by: Self.office)
            seat(plan)
            for unit in old { try replace(unit, by: [plan.id], pending) }
        }
        for plan in plans where plan.kind == .district {
            let communes = plans.filter { $0.kind == .commune && $0.district == plan.district }.map(\.id)
            try book.end(
                plan.id, until: ProvinceReader.districtsEnded.adding(days: -1), successors: communes, basis: basis,
                by: Self.office)
            try replace(plan.id, by: communes, pending)
        }
    }

    /// Lets other units take over from one that ended: its people, its pending proposals and whoever they name.
    private func replace(_ unit: UUID, by successors: [UUID], _ pending: PendingProposals) throws(DemoFault) {
        guard let seat = seats.removeValue(forKey: unit), !successors.isEmpty else { return }
        standing.removeAll { $0 === seat }
        for (index, person) in seat.people.enumerated() {
            seats[successors[index % successors.count]]?.people.append(person)
        }
        // Whoever is proposed twice goes to one unit.
        var shares = [[PendingProposals.Item]](repeating: [], count: successors.count)
        var places: [Int: Int] = [:]
        for (offset, item) in pending.of(unit).enumerated() {
            var place = offset % successors.count
            if let honoree = item.honoree {
                place = places[honoree] ?? place
                places[honoree] = place
            }
            shares[place].append(item)
        }
        for (share, successor) in zip(shares, successors) {
            guard !share.isEmpty, let heir = seats[successor] else { continue }
            let rows = share.map { RetitleProposals.Row(proposal: $0.proposal, name: renamed($0.honoree, from: seat, to: heir)) }
            try book.retitle(rows, to: successor, by: Self.office)
        }
    }

    /// The name under which an honoree goes on that was named after its unit, as collectives are; `nil` if its name stays.
    ///
    /// Collectives that nobody waits for ended with their unit.
    private func renamed(_ honoree: Int?, from seat: DemoSeat, to heir: DemoSeat) -> String? {
        guard let honoree, honorees[honoree].kind == .collective, seat.name != heir.name else { return nil }
        let name = honorees[honoree].name
        // Who stands in two proposals is renamed with the first.
        if name.hasSuffix(heir.name) { return name }
        guard name.hasSuffix(seat.name) else { return nil }
        let renamed = (String(name.dropLast(seat.name.count)) + heir.name).nfc
        honorees[honoree].name = renamed
        cast.note(name: renamed)
        heir.collectives.append(honoree)
        return renamed
    }
}

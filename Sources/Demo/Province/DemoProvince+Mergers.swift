import Commendation
import Entry
import Foundation

/// The mergers of 2025: departments first, then the end of the districts and the 75 communes and wards.
extension DemoProvince {
    /// Plans the mergers that lie within the years told.
    func planMergers() {
        if options.from < ProvinceReader.departmentsMerged {
            plan(ProvinceReader.departmentsMerged) { province throws(DemoFault) in try province.mergeDepartments() }
        }
        if options.from < ProvinceReader.districtsEnded {
            plan(ProvinceReader.districtsEnded) { province throws(DemoFault) in try province.endDistricts() }
        }
    }

    private func mergeDepartments() throws(DemoFault) {
        let basis = "461/NQ-HĐND"
        if let plan = plans.first(where: { $0.fact.code == FormerDepartments.renamed.code }) {
            try book.rename(plan.id, to: plan.fact.unitName, from: ProvinceReader.departmentsMerged, by: Self.office)
        }
        for plan in plans where plan.kind == .department && plan.fact.from == ProvinceReader.departmentsMerged {
            let old = FormerDepartments.all.filter { $0.into == plan.fact.code }.map {
                UnitIdentity.stream(code: $0.code, from: ProvinceReader.registerStart)
            }
            if old.isEmpty { try register([plan]) } else { try book.merge(old, into: plan.fact, basis: basis, by: Self.office) }
            seat(plan)
            for unit in old { try replace(unit, by: [plan.id]) }
        }
    }

    private func endDistricts() throws(DemoFault) {
        isTwoTier = true
        let basis = "1681/NQ-UBTVQH15"
        for plan in plans where plan.kind == .commune {
            let old = plan.fact.predecessors.map { UnitIdentity.stream(code: $0, from: ProvinceReader.registerStart) }
            try book.merge(old, into: plan.fact, basis: basis, by: Self.office)
            seat(plan)
            for unit in old { try replace(unit, by: [plan.id]) }
        }
        for plan in plans where plan.kind == .district {
            let communes = plans.filter { $0.kind == .commune && $0.district == plan.district }.map(\.id)
            try book.end(
                plan.id, until: ProvinceReader.districtsEnded.adding(days: -1), successors: communes, basis: basis,
                by: Self.office)
            try replace(plan.id, by: communes)
        }
    }

    /// Lets other units take over from one that ended: its people, its collectives and its pending proposals.
    private func replace(_ unit: UUID, by successors: [UUID]) throws(DemoFault) {
        guard let seat = seats.removeValue(forKey: unit), !successors.isEmpty else { return }
        standing.removeAll { $0 === seat }
        for (index, person) in seat.people.enumerated() {
            seats[successors[index % successors.count]]?.people.append(person)
        }
        // Collectives that were named after the unit ended with it.
        let pending = book.proposals.values.filter { $0.facts?.unit == unit && $0.status?.isOpen == true }.map(\.id)
            .sorted { $0.text < $1.text }
        for (part, successor) in successors.enumerated() {
            let own = pending.enumerated().filter { $0.offset % successors.count == part }.map(\.element)
            guard !own.isEmpty, seats[successor] != nil else { continue }
            try book.retitle(own, to: successor, by: Self.office)
        }
    }
}

import Commendation
import Entry
import Foundation

/// A unit that proposes and, for its own titles, decides: with the people, collectives and households in it.
final class DemoSeat {
    let plan: UnitPlan
    let officer: Actor
    let head: Actor
    /// Who handles the unit's own rounds: in a district its standing office, elsewhere its officer.
    let office: Actor
    /// How large it is among its kind: 1 on average.
    let weight: Double
    /// Indexes of the honorees that it proposes again and again.
    var people: [Int] = []
    var collectives: [Int] = []
    var households: [Int] = []
    /// How many collectives were invented here: their numbers.
    var collectiveSerial = 0

    init(_ plan: UnitPlan, weight: Double) {
        self.plan = plan
        self.weight = weight
        let code = plan.fact.code.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        officer = Actor(id: "mau.can-bo-\(code)", unit: plan.id, roles: [.unitOfficer])
        head = Actor(id: "mau.thu-truong-\(code)", unit: plan.id, roles: [.authority, .clerk, .unitOfficer])
        office =
            plan.kind == .district
            ? Actor(id: "mau.thuong-truc-\(code)", unit: plan.id, roles: [.standingOffice, .unitOfficer]) : officer
    }

    var id: UUID { plan.id }
    /// What kind of proposer it is, as the ways of the awards tell them apart.
    var proposer: ProposerLevel { ProposerLevel(kind: plan.fact.kind, level: plan.fact.level) }

    var name: String { plan.fact.unitName }
    var code: String { plan.fact.code }

    /// What kind of body decides here.
    var body: BodyKind {
        switch plan.kind {
        case .province: .provinceChairman
        case .district: .districtChairman
        case .formerCommune, .commune: .communeChairman
        case .department: .departmentHead
        }
    }
}

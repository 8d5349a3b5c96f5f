import Commendation
import Entry
import Foundation

/// A unit in one period of its life, as it is to be registered.
struct UnitPlan: Sendable {
    /// The kinds that matter for who proposes and who decides.
    enum Kind: Sendable {
        case province
        case district
        case formerCommune
        case commune
        case department
    }

    let kind: Kind
    var fact: UnitRegistered
    let sector: Sector
    let area: AreaKind?
    /// The code of the district that a commune of either period lies or lay in.
    var district: String?

    /// The id of its stream.
    var id: UUID { UnitIdentity.stream(code: fact.code, from: fact.from) }
}

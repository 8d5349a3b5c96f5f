import Commendation
import Entry
import Foundation

/// A round under way: its lists, and the proposals that came of them.
final class Round {
    let spec: RoundSpec
    var lists: [RoundList]
    var items: [RoundItem] = []

    init(_ spec: RoundSpec, lists: [RoundList]) {
        self.spec = spec
        self.lists = lists
    }

    /// Who handles the proposals before the decision: the unit's own officer, or the standing office of the province.
    var handler: Actor {
        if case .own(let seat) = spec.authority, seat.plan.kind != .district { return seat.officer }
        return DemoProvince.office
    }

    /// The level at which the round is decided, or from which it is forwarded.
    var level: TierLevel {
        switch spec.authority {
        case .own(let seat): seat.plan.kind == .district ? .district : .unit
        case .province, .state: .province
        }
    }

    /// The unit whose council advises and in whose name letters are written.
    func host(_ province: UUID) -> UUID {
        if case .own(let seat) = spec.authority { return seat.id }
        return province
    }

    /// The proposals of some items.
    func proposals(_ indexes: [Int]) -> [UUID] { indexes.map { items[$0].proposal } }
}

import Commendation
import Entry
import Foundation

/// A round under way: its lists, and the proposals that came of them.
final class Round {
    let spec: RoundSpec
    var lists: [RoundList]
    var items: [RoundItem] = []
    /// Whether what was appraised in time has gone on from there; what was completed late follows on its own.
    var hasGoneOn = false

    init(_ spec: RoundSpec, lists: [RoundList]) {
        self.spec = spec
        self.lists = lists
    }

    /// Whether the province handles it, and not the unit itself.
    var isOfProvince: Bool {
        if case .own = spec.authority { false } else { true }
    }

    /// The proposals of some items.
    func proposals(_ indexes: [Int]) -> [UUID] { indexes.map { items[$0].proposal } }
}

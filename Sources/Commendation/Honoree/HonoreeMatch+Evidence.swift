public import Foundation

/// Judging what the blind index finds by what is known of those found.
extension HonoreeMatch {
    /// Decides as ``judge(_:keys:found:following:)`` does, but trusts no key that rests on a value which was corrected since, or
    /// that belongs to somebody who was split off.
    ///
    /// Where only such a key is left, the row is uncertain; where somebody bears the key now, the others do not count.
    ///
    /// - Parameters:
    ///   - row: what the row says of its honoree, of which the keys are made.
    ///   - states: the own streams of those found and of all that are related to them.
    ///   - known: what is known of those that ``areDoubtful(_:)`` names.
    /// - Returns: the decision, and the keys by which nobody is found surely.
    public static func judge(
        _ kind: SubjectKind, _ row: Particulars, keys: [MatchKey], found: [MatchKey.Kind: Set<UUID>],
        following states: [UUID: HonoreeState], known: [UUID: KnownParticulars]
    ) -> (match: HonoreeMatch, former: [MatchKey.Kind]) {
        guard !known.isEmpty else { return (judge(kind, keys: keys, found: found, following: states), []) }
        let splits = splits(in: states)
        var sure: [MatchKey.Kind: Set<UUID>] = [:]
        var candidates: Set<UUID> = []
        var former: [MatchKey.Kind] = []
        for key in Set(keys.map(\.kind)) {
            var bearers: [UUID: Set<UUID>] = [:]
            for hit in found[key] ?? [] {
                let honoree = following(hit, in: states)
                candidates.insert(honoree)
                let isSure = known[hit]?.bears(row, by: key, wasSplit: splits[honoree] != nil) ?? true
                if isSure { bearers[honoree, default: []].insert(hit) }
            }
            // Whoever was split off was told apart by these particulars: a number is one person's, and a name is the first one's
            // only if it bears the name itself and not by somebody who was merged into it.
            let left = bearers.filter { honoree, hits in
                guard let others = splits[honoree], bearers.keys.contains(where: others.contains) else { return true }
                return key != .identity && hits.contains(honoree)
            }
            sure[key] = Set(left.keys)
            if left.isEmpty, found[key]?.isEmpty == false { former.append(key) }
        }
        let match = judge(kind, keys: keys, found: sure)
        if case .match = match { return (match, []) }
        guard !candidates.isEmpty else { return (.new, []) }
        guard !former.isEmpty else { return (match, []) }
        return (.uncertain(candidates.sorted { $0.uuidString < $1.uuidString }), MatchKey.Kind.allCases.filter(former.contains))
    }

    /// Those whose keys may rest on what is not true of them any more: they were corrected, or somebody was split off from them or
    /// from whoever stands for them.
    public static func areDoubtful(_ states: [UUID: HonoreeState]) -> [UUID] {
        let splits = splits(in: states)
        return states.values.filter { $0.isCorrected || splits[following($0.id, in: states)] != nil }.map(\.id)
            .sorted { $0.uuidString < $1.uuidString }
    }

    /// Who was split off from whom, merges followed.
    private static func splits(in states: [UUID: HonoreeState]) -> [UUID: Set<UUID>] {
        var splits: [UUID: Set<UUID>] = [:]
        for state in states.values where !state.splitInto.isEmpty {
            let honoree = following(state.id, in: states)
            let others = Set(state.splitInto.map { following($0, in: states) }).subtracting([honoree])
            if !others.isEmpty { splits[honoree, default: []].formUnion(others) }
        }
        return splits
    }
}

public import Foundation

/// Whether a row is about an honoree that is registered already.
public enum HonoreeMatch: Hashable, Sendable {
    /// It is this one, found by these keys.
    case match(UUID, by: [MatchKey.Kind])
    /// It is none of those registered.
    case new
    /// It may be one of these: an officer decides.
    case uncertain([UUID])

    /// Decides from the keys of a row and from what the blind index holds under each kind of key.
    ///
    /// A row with an identity number is matched by that alone; without one by name, birth date and unit; a collective by name and
    /// unit. Name alone never matches. Whatever is found by a weaker key, or by keys that disagree, is uncertain.
    public static func judge(_ kind: SubjectKind, keys: [MatchKey], found: [MatchKey.Kind: Set<UUID>]) -> HonoreeMatch {
        let kinds = MatchKey.Kind.allCases.filter { candidate in keys.contains { $0.kind == candidate } }
        let candidates = kinds.reduce(into: Set<UUID>()) { $0.formUnion(found[$1] ?? []) }
        guard !candidates.isEmpty else { return .new }
        let sure: [MatchKey.Kind] = kinds.contains(.identity) ? [.identity] : kind == .collective ? [.nameUnit] : [.nameBirthUnit]
        let strong = sure.reduce(into: Set<UUID>()) { $0.formUnion(found[$1] ?? []) }
        guard strong.count == 1, let honoree = strong.first, agrees(honoree, kinds, found) else {
            return .uncertain(candidates.sorted { $0.uuidString < $1.uuidString })
        }
        return .match(honoree, by: kinds.filter { found[$0]?.contains(honoree) == true })
    }

    /// The same, with merges followed: an honoree that was merged stands for the one it was merged into.
    ///
    /// - Parameter states: the own streams of those found; one that is missing stands for itself.
    public static func judge(
        _ kind: SubjectKind, keys: [MatchKey], found: [MatchKey.Kind: Set<UUID>], following states: [UUID: HonoreeState]
    ) -> HonoreeMatch {
        let current = found.mapValues { honorees in Set(honorees.map { following($0, in: states) }) }
        return judge(kind, keys: keys, found: current)
    }

    /// The honoree that stands for another one now.
    public static func following(_ id: UUID, in states: [UUID: HonoreeState]) -> UUID {
        var current = id
        var seen: Set<UUID> = []
        while seen.insert(current).inserted, let next = states[current]?.mergedInto { current = next }
        return current
    }

    /// Whether the keys of name, birth date and unit do not point at somebody else only.
    private static func agrees(_ honoree: UUID, _ kinds: [MatchKey.Kind], _ found: [MatchKey.Kind: Set<UUID>]) -> Bool {
        guard kinds.contains(.nameBirthUnit), let others = found[.nameBirthUnit], !others.isEmpty else { return true }
        return others.contains(honoree)
    }
}

import Entry
public import Foundation

extension ClusterFormed: ThinFact {
    /// How it is recorded.
    public static let definition = FactDefinition(.recordCluster, .opens)

    /// What it names.
    public var references: [FactReference] {
        var references: [FactReference] = []
        references.add("leader", leader)
        references.add("deputy", deputy)
        return references
    }

    /// The level, the year and the name tell one cluster or block from every other.
    public var naturalStream: UUID? {
        UUID.v8(named: "cluster/\(level.rawValue)/\(year)/\(FoldedText.fold(clusterName))")
    }

    /// Refuses what cannot be.
    public func check(in context: CommandContext) throws(Rejection) {
        try PlainText.check(clusterName, "name", limit: 300)
        try PlausibleDays.year(year, "year", today: context.today)
        try FactNumber.check(count, "count", 0...1_000)
        if leader != nil, leader == deputy { throw .repeatedInList(leader) }
    }
}

extension ClusterJoined: ThinFact {
    /// How it is recorded.
    public static let definition = FactDefinition(.recordCluster, .follows)

    /// The unit that it names.
    public var unitConcerned: UUID? { unit }

    /// Refuses what cannot be.
    public func check(in context: CommandContext) throws(Rejection) {}

    /// Refuses what does not go with what was recorded before.
    public func check(after state: FactState) throws(Rejection) {
        if state.members.contains(unit) { throw .repeatedInList(unit) }
    }
}

extension ClusterRanked: ThinFact {
    /// How it is recorded.
    public static let definition = FactDefinition(.recordCluster, .follows)

    /// The unit that it names.
    public var unitConcerned: UUID? { unit }

    /// Refuses what cannot be.
    public func check(in context: CommandContext) throws(Rejection) { try FactNumber.check(rank, "rank", 1...1_000) }

    /// Only a member has a result, and only one.
    public func check(after state: FactState) throws(Rejection) {
        guard state.members.contains(unit) else { throw .notAMember(unit, of: state.id) }
        if state.ranked.contains(unit) { throw .repeatedInList(unit) }
    }
}

extension RecordFacts {
    /// A cluster or block with its members, in one request; how many they are is filled in.
    public static func cluster(_ cluster: ClusterFormed, members: [UUID], stream: UUID? = nil) -> RecordFacts {
        var formed = cluster
        formed.count = members.count
        let id = stream ?? formed.naturalStream ?? UUID.v8(named: "cluster/\(formed.clusterName)")
        return RecordFacts(
            [RecordedFact(formed, stream: id)] + members.map { RecordedFact(ClusterJoined(unit: $0), stream: id) })
    }
}

public import Entry
public import Foundation

/// A cluster or block was formed for a year; each member is an event of its own.
public struct ClusterFormed: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "ClusterFormed"
    /// The kind of its stream.
    public static let streamKind = StreamKind.cluster

    /// Cluster or block.
    public var kind: ClusterKind
    /// Its name.
    public var clusterName: String
    /// The year.
    public var year: Int
    /// The level that owns it.
    public var level: TierLevel
    /// The unit that leads it.
    public var leader: UUID?
    /// The unit that leads it as deputy.
    public var deputy: UUID?
    /// How many members it has.
    public var count: Int

    /// Describes the fact.
    public init(
        kind: ClusterKind, clusterName: String, year: Int, level: TierLevel, leader: UUID? = nil, deputy: UUID? = nil, count: Int
    ) {
        self.kind = kind
        self.clusterName = clusterName
        self.year = year
        self.level = level
        self.leader = leader
        self.deputy = deputy
        self.count = count
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(
            kind: try fields.code("kind"), clusterName: try fields.text("name"), year: try fields.integer("year"),
            level: try fields.code("level"), leader: fields.optionalID("leader"), deputy: fields.optionalID("deputy"),
            count: try fields.integer("count"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("kind", code: kind)
        data.set("name", clusterName)
        data.set("year", year)
        data.set("level", code: level)
        data.set("leader", leader)
        data.set("deputy", deputy)
        data.set("count", count)
        return data
    }
}

/// A unit is a member of a cluster or block.
public struct ClusterJoined: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "ClusterJoined"
    /// The kind of its stream.
    public static let streamKind = StreamKind.cluster

    /// The unit.
    public var unit: UUID

    /// Describes the fact.
    public init(unit: UUID) {
        self.unit = unit
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(unit: try fields.id("unit"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("unit", unit)
        return data
    }
}

/// The result of a member at the end of the year.
public struct ClusterRanked: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "ClusterRanked"
    /// The kind of its stream.
    public static let streamKind = StreamKind.cluster

    /// The unit.
    public var unit: UUID
    /// Its rank, from 1.
    public var rank: Int

    /// Describes the fact.
    public init(unit: UUID, rank: Int) {
        self.unit = unit
        self.rank = rank
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(unit: try fields.id("unit"), rank: try fields.integer("rank"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("unit", unit)
        data.set("rank", rank)
        return data
    }
}

public import Entry
public import Foundation

/// A unit took another name without becoming another unit.
public struct UnitRenamed: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "UnitRenamed"
    /// The kind of its stream.
    public static let streamKind = StreamKind.unit

    /// The new official name.
    public var unitName: String
    /// The first day of the new name.
    public var from: Day
    /// The number of the document that it rests on.
    public var basis: String?

    /// Describes the fact.
    public init(unitName: String, from: Day, basis: String? = nil) {
        self.unitName = unitName
        self.from = from
        self.basis = basis
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(unitName: try fields.text("name"), from: try fields.day("from"), basis: fields.optionalText("basis"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("name", unitName)
        data.set("from", from)
        data.set("basis", basis)
        return data
    }
}

/// A unit ended: it was dissolved, merged or split.
public struct UnitEnded: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "UnitEnded"
    /// The kind of its stream.
    public static let streamKind = StreamKind.unit

    /// Its last day.
    public var until: Day
    /// The units that took over.
    public var successors: [UUID]
    /// The number of the document that it rests on.
    public var basis: String?

    /// Describes the fact.
    public init(until: Day, successors: [UUID], basis: String? = nil) {
        self.until = until
        self.successors = successors
        self.basis = basis
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(until: try fields.day("until"), successors: try fields.ids("successors"), basis: fields.optionalText("basis"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("until", until)
        data.set("successors", successors)
        data.set("basis", basis)
        return data
    }
}

/// A unit declared from which year on its history of awards is complete.
public struct UnitHistoryDeclared: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "UnitHistoryDeclared"
    /// The kind of its stream.
    public static let streamKind = StreamKind.unit

    /// The first complete year.
    public var completeFrom: Int

    /// Describes the fact.
    public init(completeFrom: Int) {
        self.completeFrom = completeFrom
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(completeFrom: try fields.integer("completeFrom"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("completeFrom", completeFrom)
        return data
    }
}

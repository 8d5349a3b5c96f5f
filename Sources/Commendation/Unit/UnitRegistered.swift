public import Entry
public import Foundation

/// A unit was registered for one period of its life; codes were reused in 2025, so a period makes a unit of its own.
public struct UnitRegistered: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "UnitRegistered"
    /// The kind of its stream.
    public static let streamKind = StreamKind.unit

    /// The code in the source list, such as `03646` or `SNV`.
    public var code: String
    /// The official name in this period.
    public var unitName: String
    /// The kind as the source list says it, such as `phường` or `sở`.
    public var kind: String
    /// The level as the source list says it, such as `cấp xã`.
    public var level: String
    /// The unit above, if there is one.
    public var parent: UUID?
    /// The first day.
    public var from: Day
    /// The last day, if it ended.
    public var until: Day?
    /// The codes of the units that it was formed from.
    public var predecessors: [String]

    /// Describes the fact.
    public init(
        code: String, unitName: String, kind: String, level: String, parent: UUID? = nil, from: Day, until: Day? = nil,
        predecessors: [String] = []
    ) {
        self.code = code
        self.unitName = unitName
        self.kind = kind
        self.level = level
        self.parent = parent
        self.from = from
        self.until = until
        self.predecessors = predecessors
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(
            code: try fields.text("code"), unitName: try fields.text("name"), kind: try fields.text("kind"),
            level: try fields.text("level"), parent: fields.optionalID("parent"), from: try fields.day("from"),
            until: fields.optionalDay("until"), predecessors: fields.optionalTexts("predecessors") ?? [])
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("code", code)
        data.set("name", unitName)
        data.set("kind", kind)
        data.set("level", level)
        data.set("parent", parent)
        data.set("from", from)
        data.set("until", until)
        data.set("predecessors", predecessors.isEmpty ? nil : predecessors)
        return data
    }
}

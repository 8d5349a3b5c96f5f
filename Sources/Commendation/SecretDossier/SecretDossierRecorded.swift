public import Entry
public import Foundation

/// A dossier with a state secret is handled on paper; only this stub is kept (Law 06/2022/QH15, article 85, case 5).
public struct SecretDossierRecorded: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "SecretDossierRecorded"
    /// The kind of its stream.
    public static let streamKind = StreamKind.secretDossier

    /// The number in the paper register.
    public var register: String
    /// The date in the paper register.
    public var date: Day
    /// The body that keeps the register.
    public var unit: UUID
    /// How many proposals the dossier holds.
    public var count: Int

    /// Describes the fact.
    public init(register: String, date: Day, unit: UUID, count: Int) {
        self.register = register
        self.date = date
        self.unit = unit
        self.count = count
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(
            register: try fields.text("register"), date: try fields.day("date"), unit: try fields.id("unit"),
            count: try fields.integer("count"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("register", register)
        data.set("date", date)
        data.set("unit", unit)
        data.set("count", count)
        return data
    }
}

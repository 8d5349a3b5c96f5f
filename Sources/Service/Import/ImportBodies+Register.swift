import Commendation
package import Entry
import Foundation

extension ImportBodies {
    /// The register of units and records.
    package static func register(_ register: ImportRegister) -> JSONObject {
        [
            "units": .array(register.units.map { .object(unit($0)) }),
            "records": .array(
                register.records.map { record in
                    var object = JSONObject()
                    object.put("id", record.id.text)
                    object.put("kind", record.kind.rawValue)
                    object.put("names", record.names)
                    return .object(object)
                }),
        ]
    }

    private static func unit(_ unit: UnitDirectory.Unit) -> JSONObject {
        var object = JSONObject()
        object.put("id", unit.id.text)
        object.put("code", unit.code)
        object.put("name", unit.name)
        object.put("kind", unit.kind)
        object.put("from", unit.from)
        object.put("until", unit.until)
        object.put("predecessors", unit.predecessors.isEmpty ? nil : unit.predecessors)
        object.put("successors", unit.successors.isEmpty ? nil : unit.successors.map(\.text))
        return object
    }

    /// Reads the register; `nil` if it is not one.
    package static func register(_ json: JSONObject) -> ImportRegister? {
        guard let units = json["units"]?.array, let records = json["records"]?.array else { return nil }
        let register = ImportRegister(
            units: units.compactMap { $0.object.flatMap(unit) }, records: records.compactMap { $0.object.flatMap(record) })
        guard register.units.count == units.count, register.records.count == records.count else { return nil }
        return register
    }

    private static func unit(_ object: JSONObject) -> UnitDirectory.Unit? {
        guard let id = object["id"]?.string.flatMap(UUID.init(canonical:)), let code = object["code"]?.string,
            let name = object["name"]?.string, let kind = object["kind"]?.string,
            let from = object["from"]?.string.flatMap(Day.init(iso:))
        else { return nil }
        return UnitDirectory.Unit(
            id: id, code: code, name: name, kind: kind, from: from, until: object["until"]?.string.flatMap(Day.init(iso:)),
            predecessors: (object["predecessors"]?.array ?? []).compactMap(\.string),
            successors: (object["successors"]?.array ?? []).compactMap { $0.string.flatMap(UUID.init(canonical:)) })
    }

    private static func record(_ object: JSONObject) -> ImportRegister.Record? {
        guard let id = object["id"]?.string.flatMap(UUID.init(canonical:)),
            let kind = object["kind"]?.string.flatMap(StreamKind.init(rawValue:)), let names = object["names"]?.array
        else { return nil }
        return ImportRegister.Record(id: id, kind: kind, names: names.compactMap(\.string))
    }
}

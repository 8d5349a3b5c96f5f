import Commendation
import Entry
import ReadModels

/// What a replay found, for a person or a program.
struct StateScreen {
    let logged: StateCheck.Logged
    let comparison: StateComparison

    func print(_ format: OutputFormat) throws {
        if format == .json {
            let object: JSONObject = [
                "seq": .integer(logged.seq), "upTo": .integer(logged.digest.upTo), "equal": .bool(comparison.isEqual),
                "tables": .array(comparison.tables.map(Self.json)), "streams": .array(comparison.streams.map(Self.json)),
            ]
            return Terminal.print(String(decoding: try CanonicalJSON.encode(.object(object)), as: UTF8.self))
        }
        Terminal.print("Dấu ở mục / digest of entry \(logged.seq): \(logged.digest.upTo) mục / entries")
        Self.print("bảng / table", comparison.tables)
        Self.print("loại dòng / kind of stream", comparison.streams)
        let compared = (comparison.tables + comparison.streams).filter { $0.outcome != .notComparable }
        let equal = compared.count { $0.outcome == .equal }
        Terminal.print("\(equal)/\(compared.count) giống nhau / equal")
    }

    private static func print(_ what: String, _ items: [StateComparison.Item]) {
        for item in items where item.outcome != .equal {
            let word =
                item.outcome == .different
                ? "KHÁC NHAU / DIFFERENT" : "khác phiên bản, không so được / another version, not comparable"
            Terminal.print("\(what) \(item.name): \(word)")
            Terminal.print("  sổ ghi / logged: \(item.logged ?? "–")")
            Terminal.print("  gấp lại / replayed: \(item.found ?? "–")")
        }
    }

    private static func json(_ item: StateComparison.Item) -> JSONValue {
        var object: JSONObject = ["name": .string(item.name), "outcome": .string(item.outcome.rawValue)]
        if item.outcome != .equal {
            if let logged = item.logged { object["logged"] = .string(logged) }
            if let found = item.found { object["replayed"] = .string(found) }
        }
        return .object(object)
    }
}

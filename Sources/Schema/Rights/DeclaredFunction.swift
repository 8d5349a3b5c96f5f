/// A function of the schema as its script declares it.
struct DeclaredFunction: Hashable, Sendable {
    /// The schema and the name, such as `log.append`.
    let name: String

    /// What stands between the dollar signs, as PostgreSQL keeps it.
    let body: String

    /// Whether it runs with its owner's rights.
    let isDefiner: Bool

    /// The script that makes it.
    let script: String

    /// Reads a script that makes one function; nil for any other.
    init?(script: String) {
        guard let start = script.firstMatch(of: #/CREATE (OR REPLACE )?FUNCTION /#)?.range,
            let arguments = script[start.upperBound...].firstIndex(of: "("),
            let opening = script[arguments...].firstRange(of: "AS $$"),
            let closing = script[opening.upperBound...].firstRange(of: "$$;")
        else { return nil }
        name = String(script[start.upperBound..<arguments])
        body = String(script[opening.upperBound..<closing.lowerBound])
        isDefiner = script[arguments..<opening.lowerBound].contains("\nSECURITY DEFINER\n")
        self.script = script
    }

    /// The functions that some migrations leave behind: of several of one name the last.
    static func all(of migrations: [Migration]) -> [DeclaredFunction] {
        var functions: [String: DeclaredFunction] = [:]
        for script in migrations.flatMap(\.scripts) {
            guard let function = DeclaredFunction(script: String(decoding: script, as: UTF8.self)) else { continue }
            functions[function.name] = function
        }
        return functions.values.sorted { $0.name < $1.name }
    }
}

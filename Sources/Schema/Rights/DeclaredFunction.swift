/// A function of the schema as its script declares it.
struct DeclaredFunction: Hashable, Sendable {
    /// The schema and the name, such as `log.append`.
    let name: String

    /// The script that makes it.
    let script: String

    /// Reads a script that makes one function; nil for any other.
    init?(script: String) {
        guard let found = script.firstMatch(of: #/CREATE (?:OR REPLACE )?FUNCTION (\w+\.\w+)\(/#) else { return nil }
        name = String(found.1)
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

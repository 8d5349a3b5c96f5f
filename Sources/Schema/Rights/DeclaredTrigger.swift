/// A guard of the log's tables as its script declares it.
struct DeclaredTrigger: Hashable, Sendable {
    /// The schema and the table, such as `log.entry`.
    let table: String

    /// The trigger's name.
    let name: String

    /// Whether it fires for each row, not once a statement.
    let isForRows: Bool

    /// The function that it calls.
    let function: String

    /// The triggers that some migrations make.
    static func all(of migrations: [Migration]) -> [DeclaredTrigger] {
        migrations.flatMap(\.scripts).flatMap { script in
            String(decoding: script, as: UTF8.self).matches(
                of: /CREATE TRIGGER (\w+) BEFORE [A-Z ]+ ON (\w+\.\w+)\s+FOR EACH (ROW|STATEMENT) EXECUTE FUNCTION (\w+\.\w+)\(\)/
            ).map { match in
                DeclaredTrigger(
                    table: String(match.2), name: String(match.1), isForRows: match.3 == "ROW", function: String(match.4))
            }
        }
    }
}

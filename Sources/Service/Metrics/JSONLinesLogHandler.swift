package import Entry
package import Logging

/// Writes each log line as one JSON object, ready for journald and for machines.
///
/// A line starts with the priority prefix of sd-daemon(3) when asked for. The keys that carry a person's own data in this house
/// (`name`, `identity`, `birth`, `body`, `query`, `note`, `authorization`) are never printed: a log is kept and copied by rules
/// that know nothing of erasure.
package struct JSONLinesLogHandler: LogHandler {
    /// Metadata keys whose values are replaced by `…`.
    package static let withheldKeys: Set<String> = [
        "name", "identity", "identityNumber", "birth", "birthDate", "body", "query", "note", "citation", "authorization",
        "cookie", "token",
    ]

    package var metadata: Logger.Metadata = [:]
    package var metadataProvider: Logger.MetadataProvider?
    package var logLevel: Logger.Level = .info
    private let label: String
    private let priorityPrefix: Bool
    private let now: @Sendable () -> Instant
    private let write: @Sendable (String) -> Void

    /// A handler that gives each finished line, with its newline, to `write`.
    package init(
        label: String, level: Logger.Level = .info, priorityPrefix: Bool = false,
        now: @escaping @Sendable () -> Instant, write: @escaping @Sendable (String) -> Void
    ) {
        self.label = label
        self.logLevel = level
        self.priorityPrefix = priorityPrefix
        self.now = now
        self.write = write
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        var fields = metadata
        fields.merge(metadataProvider?.get() ?? [:]) { $1 }
        fields.merge(event.metadata ?? [:]) { $1 }
        var line = priorityPrefix ? "<\(Self.priority(event.level))>" : ""
        line += "{\"at\":\"\(now())\""
        line +=
            ",\"level\":\"\(event.level.rawValue)\",\"log\":\(Self.quoted(label)),\"message\":\(Self.quoted(event.message.description))"
        for (key, value) in fields.sorted(by: { $0.key < $1.key }) {
            line += ",\(Self.quoted(key)):\(Self.withheldKeys.contains(key) ? "\"…\"" : Self.json(value))"
        }
        write(line + "}\n")
    }

    private static func json(_ value: Logger.Metadata.Value) -> String {
        switch value {
        case .string(let text): quoted(text)
        case .stringConvertible(let text): quoted(text.description)
        case .array(let list): "[" + list.map(json).joined(separator: ",") + "]"
        case .dictionary(let fields):
            "{"
                + fields.sorted { $0.key < $1.key }
                .map { "\(quoted($0.key)):\(withheldKeys.contains($0.key) ? "\"…\"" : json($0.value))" }
                .joined(separator: ",") + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case let scalar where scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0x2028 || scalar.value == 0x2029:
                let hex = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    private static func priority(_ level: Logger.Level) -> Int {
        switch level {
        case .critical: 2
        case .error: 3
        case .warning: 4
        case .notice: 5
        case .info: 6
        case .debug, .trace: 7
        }
    }
}

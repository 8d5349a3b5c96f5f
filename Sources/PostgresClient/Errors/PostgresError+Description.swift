extension PostgresError: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String {
        var text = "\(code.rawValue): \(message)"
        if let sqlState {
            text += " (SQLSTATE \(sqlState))"
        }
        if let hint {
            text += ". \(hint)"
        }
        if let statement {
            text += " [\(Self.shorten(statement))]"
        }
        return text
    }

    /// The same as `description`: DETAIL stays hidden here too.
    package var debugDescription: String {
        description
    }

    /// Mirrors nothing but the description, so that `dump` shows no DETAIL.
    package var customMirror: Mirror {
        Mirror(self, children: ["description": description])
    }

    /// One line of at most 500 characters.
    private static func shorten(_ statement: String) -> String {
        let line = statement.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count <= 500 ? line : line.prefix(499) + "…"
    }
}

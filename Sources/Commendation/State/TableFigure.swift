public import Entry

/// What one read table amounts to.
public struct TableFigure: DigestFigure {
    /// How many rows it has.
    public var rows: Int64
    /// SHA-256 over the canonical rows in the order of their keys, in lower-case hexadecimal.
    public var sha256: String
    /// The version of its projection: another one may fold the same events into other rows.
    public var version: Int64

    /// Describes a table.
    public init(rows: Int64, sha256: String, version: Int64) {
        self.rows = rows
        self.sha256 = sha256
        self.version = version
    }

    /// Reads it; `nil` if a member is missing or of another form.
    public init?(json: JSONObject) {
        guard let rows = json["rows"]?.integer, let sha256 = json["sha256"]?.string, sha256.isDigest,
            let version = json["version"]?.integer
        else { return nil }
        self.init(rows: rows, sha256: sha256, version: version)
    }

    /// Its members.
    public var json: JSONObject { ["rows": .integer(rows), "sha256": .string(sha256), "version": .integer(version)] }
}

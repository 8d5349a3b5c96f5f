public import Entry

/// What one table or one kind of stream amounts to, as it stands in an entry.
public protocol DigestFigure: Hashable, Sendable {
    /// Reads it; `nil` if a member is missing or of another form.
    init?(json: JSONObject)

    /// Its members.
    var json: JSONObject { get }
}

extension String {
    /// Whether this is a SHA-256 in lower-case hexadecimal.
    var isDigest: Bool {
        utf8.count == 64 && utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }
}

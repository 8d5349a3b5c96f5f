import Crypto
package import Entry

/// What tells one command from another under the same request id: SHA-256 of its canonical bytes (JCS, RFC 8785).
///
/// The bytes hold what was sent, names included; the digest is kept with the request, where it can be erased, and nowhere else.
package enum CommandDigest {
    /// The digest of a command in canonical form.
    package static func of(_ canonical: JSONObject) throws -> [UInt8] {
        Array(SHA256.hash(data: try CanonicalJSON.encode(.object(canonical))))
    }
}

extension JSONObject {
    /// Sets a member if there is a value: an absent member and none are the same command.
    mutating func put(_ key: String, _ value: String?) {
        if let value { self[key] = .string(value.nfc) }
    }

    /// Sets a day.
    mutating func put(_ key: String, _ day: Day?) { put(key, day?.iso) }

    /// Sets a list of texts.
    mutating func put(_ key: String, _ values: [String]?) {
        if let values { self[key] = .array(values.map { .string($0.nfc) }) }
    }
}

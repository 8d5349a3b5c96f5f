import Crypto
package import Entry

/// What tells one command from another under the same request id, made of its canonical bytes (JCS, RFC 8785).
///
/// The bytes hold what was sent, names included.
package enum CommandDigest {
    /// The SHA-256 of a command in canonical form: to be keyed before it is kept.
    package static func of(_ canonical: JSONObject) throws -> [UInt8] {
        Array(SHA256.hash(data: try CanonicalJSON.encode(.object(canonical))))
    }

    /// The digest that is kept with the request: whoever has only the database cannot try names against it.
    static func of(_ canonical: JSONObject, under key: InstallationKey) throws -> [UInt8] {
        key.digest(purpose: "command", [Hex.text(try of(canonical))])
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

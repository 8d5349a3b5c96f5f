import Crypto
package import Entry
import Foundation

/// What tells one command from another under the same request id, made of its canonical bytes (JCS, RFC 8785).
///
/// The bytes hold what was sent, names included.
package enum CommandDigest {
    /// The SHA-256 of a command in canonical form: to be keyed before it is kept.
    package static func of(_ canonical: JSONObject) throws -> [UInt8] {
        Array(SHA256.hash(data: try CanonicalJSON.encode(.object(canonical))))
    }

    /// The digest that is kept with the request, 64 octets: whoever has only the database cannot try names against it.
    ///
    /// The first half is of what names nobody: the step, who takes it, for which day, and ids. It is kept when the second half, of the
    /// whole command, is erased.
    static func of(_ canonical: JSONObject, under key: InstallationKey) throws -> [UInt8] {
        var shape: JSONObject = [:]
        for member in ["step", "actor", "on"] { shape[member] = canonical[member] }
        shape["ids"] = .array(ids(in: .object(canonical)).map { .string($0) })
        return key.digest(purpose: "command-shape", [Hex.text(try of(shape))])
            + key.digest(purpose: "command", [Hex.text(try of(canonical))])
    }

    /// The ids that stand anywhere in a command, in its canonical order.
    private static func ids(in value: JSONValue) -> [String] {
        switch value {
        case .string(let text): UUID(canonical: text) == nil ? [] : [text]
        case .array(let values): values.flatMap { ids(in: $0) }
        case .object(let object):
            object.members.sorted { $0.key.utf16.lexicographicallyPrecedes($1.key.utf16) }.flatMap { ids(in: $0.value) }
        default: []
        }
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

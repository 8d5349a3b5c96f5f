import Crypto
import Foundation

/// A personal field with its salt: what the erasable store keeps, and what the commitment in the entry is made of.
///
/// The form is that of SD-JWT (RFC 9901, section 4.2) with the array in canonical JSON.
public struct Disclosure: Hashable, Sendable {
    /// 16 random bytes, fresh for each disclosure.
    public var salt: [UInt8]

    /// The name of the field.
    public var name: String

    /// The value of the field.
    public var value: JSONValue

    /// The length of a salt in bytes.
    public static let saltLength = 16

    /// Makes a disclosure; a salt of another length is refused when the commitment is made.
    public init(salt: [UInt8], name: String, value: JSONValue) {
        self.salt = salt
        self.name = name
        self.value = value
    }

    /// Makes the disclosure of a field.
    public init(salt: [UInt8], field: PersonalField) {
        self.init(salt: salt, name: field.name, value: field.value)
    }

    /// The field disclosed.
    public var field: PersonalField { PersonalField(name: name, value: value) }

    /// `JCS [salt, name, value]`, the salt in base64url: what is sealed, and what the commitment is made of.
    ///
    /// Throws `invalid-salt` or what ``CanonicalJSON/encode(_:text:)`` throws.
    public func canonical() throws(EntryError) -> [UInt8] {
        guard salt.count == Self.saltLength else { throw EntryError(.invalidSalt) }
        return try CanonicalJSON.encode([.string(Base64URL.encode(salt)), .string(name), value])
    }

    /// Reads what ``canonical()`` writes; anything else is refused.
    public init(canonical bytes: [UInt8]) throws(EntryError) {
        guard let parts = try CanonicalJSON.decode(bytes).array, parts.count == 3, let name = parts[1].string,
            let salt = parts[0].string.flatMap(Base64URL.decode)
        else { throw EntryError(.invalidField) }
        guard salt.count == Self.saltLength else { throw EntryError(.invalidSalt) }
        self.init(salt: salt, name: name, value: parts[2])
    }

    /// `base64url(JCS [salt, name, value])`.
    public func encoded() throws(EntryError) -> String { Base64URL.encode(try canonical()) }

    /// What stands in `_sd` of the entry: `base64url(SHA-256(encoded))`, 43 characters.
    public func commitment() throws(EntryError) -> String { Self.digest(ofEncoded: try encoded()) }

    /// The commitment to a disclosure in its canonical bytes.
    public static func commitment(to canonical: [UInt8]) -> String { digest(ofEncoded: Base64URL.encode(canonical)) }

    /// The commitment to an encoded disclosure.
    static func digest(ofEncoded encoded: String) -> String {
        Base64URL.encode(Array(SHA256.hash(data: Array(encoded.utf8))))
    }
}

extension Disclosure: CustomStringConvertible, CustomReflectable {
    /// The name alone: neither value nor salt reaches a log line.
    public var description: String { "\(name): (personal)" }

    /// The name alone.
    public var customMirror: Mirror { Mirror(self, children: ["name": name]) }
}

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

    /// `base64url(JCS [salt, name, value])`, the salt in base64url.
    ///
    /// Throws `invalid-salt` or what ``CanonicalJSON/encode(_:text:)`` throws.
    public func encoded() throws(EntryError) -> String {
        guard salt.count == Self.saltLength else { throw EntryError(.invalidSalt) }
        return Base64URL.encode(try CanonicalJSON.encode([.string(Base64URL.encode(salt)), .string(name), value]))
    }

    /// What stands in `_sd` of the entry: `base64url(SHA-256(encoded))`, 43 characters.
    public func commitment() throws(EntryError) -> String { Self.digest(ofEncoded: try encoded()) }

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

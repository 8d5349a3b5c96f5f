/// The name of a signing key: UTF-8 that is compared octet by octet, never by Unicode equivalence.
///
/// Two spellings of one Vietnamese name are two names, as they are for every other program that reads the note.
public struct KeyName: Hashable, Sendable {
    /// The octets of the name.
    public let utf8: [UInt8]

    /// Takes a name; throws `key-name` if it is empty or holds a Unicode space, a plus or a control character.
    public init(_ name: String) throws(TransparencyError) {
        try self.init(utf8: Array(name.utf8))
    }

    /// Takes the octets of a name; throws `key-name` as ``init(_:)`` does, and for octets that are not UTF-8.
    public init(utf8: some Collection<UInt8>) throws(TransparencyError) {
        guard let text = String(validating: utf8, as: UTF8.self), !text.isEmpty,
            text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0 != "+" && !$0.properties.isWhitespace })
        else { throw TransparencyError(.keyName) }
        self.utf8 = Array(utf8)
    }
}

extension KeyName: CustomStringConvertible {
    /// The name as text.
    public var description: String { String(decoding: utf8, as: UTF8.self) }
}

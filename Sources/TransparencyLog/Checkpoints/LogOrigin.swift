/// The identity of a log: the first line of its checkpoints, compared octet by octet.
///
/// Ours are always good key names too, and equal to the name of the log's key; those of other logs need not be.
public struct LogOrigin: Hashable, Sendable {
    /// The octets of the origin.
    public let utf8: [UInt8]

    /// Takes an origin; throws `origin` if it is empty or holds a control character.
    public init(_ origin: String) throws(TransparencyError) {
        try self.init(utf8: Array(origin.utf8))
    }

    /// Takes the octets of an origin; throws `origin` as ``init(_:)`` does, and for octets that are not UTF-8.
    public init(utf8: some Collection<UInt8>) throws(TransparencyError) {
        guard !utf8.isEmpty, utf8.allSatisfy({ $0 >= 0x20 }), String(validating: utf8, as: UTF8.self) != nil else {
            throw TransparencyError(.origin)
        }
        self.utf8 = Array(utf8)
    }

    /// The origin that is a key's name.
    public init(_ name: KeyName) {
        utf8 = name.utf8
    }
}

extension LogOrigin: CustomStringConvertible {
    /// The origin as text.
    public var description: String { String(decoding: utf8, as: UTF8.self) }
}

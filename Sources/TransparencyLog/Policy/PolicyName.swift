/// A name inside a policy file: octets other than space, tab and control characters, compared one by one.
public struct PolicyName: Hashable, Sendable {
    /// The octets of the name.
    public let octets: [UInt8]

    /// The name that stands for no witness at all.
    static let none = PolicyName(unchecked: Array("none".utf8))

    /// Takes a name; throws `policy-name` if it is empty, `none`, or holds an octet that no name may hold.
    public init(_ name: String) throws(TransparencyError) {
        try self.init(octets: Array(name.utf8))
    }

    init(octets: some Collection<UInt8>) throws(TransparencyError) {
        self.init(unchecked: Array(octets))
        guard !self.octets.isEmpty, self != .none, self.octets.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else {
            throw TransparencyError(.policyName)
        }
    }

    private init(unchecked octets: [UInt8]) {
        self.octets = octets
    }
}

extension PolicyName: CustomStringConvertible {
    /// The name as text, with replacement characters where it is not UTF-8.
    public var description: String { String(decoding: octets, as: UTF8.self) }
}

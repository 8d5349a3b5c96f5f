/// A group of witnesses and groups, that counts as having witnessed a head when enough of its members have.
public struct PolicyGroup: Hashable, Sendable {
    /// What later groups and the quorum call it.
    public let name: PolicyName

    /// How many members it takes, from 1 to their number.
    public let threshold: Int

    /// Witnesses and groups defined before.
    public let members: [PolicyName]

    /// Defines a group; throws `policy-threshold` unless the threshold is from 1 to the number of members.
    public init(name: PolicyName, threshold: Int, members: [PolicyName]) throws(TransparencyError) {
        guard threshold >= 1, threshold <= members.count else { throw TransparencyError(.policyThreshold) }
        self.name = name
        self.threshold = threshold
        self.members = members
    }
}

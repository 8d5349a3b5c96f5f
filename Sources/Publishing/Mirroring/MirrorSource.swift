package import EventLog
package import TransparencyLog

/// Where a copy of the log is made from.
package protocol MirrorSource: Sendable {
    /// The newest signed head with the cosignatures that are known; nil if none was ever signed.
    func newest() async throws -> SignedHead?

    /// A head on the way there: one that covers at least so many entries; nil if only the newest is known.
    func head(covering size: Int64) async throws -> SignedHead?

    /// The newest head that a quorum of witnesses cosigned; nil if none is known.
    func witnessed(_ policy: TrustPolicy) async throws -> SignedHead?

    /// The entries under a head of a size.
    func entries(upTo size: Int64) -> any EntrySource
}

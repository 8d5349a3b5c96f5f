package import EventLog
package import TransparencyLog

/// The log in its database, as the source of a copy.
package struct DatabaseSource: MirrorSource {
    private let log: any EntrySource
    private let ledger: HeadLedger

    /// Copies from a log and the ledger of its heads.
    package init(log: any EntrySource, ledger: HeadLedger) {
        self.log = log
        self.ledger = ledger
    }

    package func newest() async throws -> SignedHead? {
        guard let head = try await ledger.last() else { return nil }
        return try await ledger.cosigned(head)
    }

    package func head(covering size: Int64) async throws -> SignedHead? {
        guard let head = try await ledger.first(covering: size) else { return nil }
        return try await ledger.cosigned(head)
    }

    package func witnessed(_ policy: TrustPolicy) async throws -> SignedHead? {
        try await ledger.lastWitnessed(policy)
    }

    package func entries(upTo size: Int64) -> any EntrySource { log }
}

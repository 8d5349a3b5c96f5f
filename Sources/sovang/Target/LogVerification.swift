import EventLog
import Foundation
import PostgresClient
import Publishing
import Service
import TransparencyLog

/// The verification of a log in its database, with all that this machine has to compare it with: for the command, and for the daemon.
struct LogVerification: Sendable {
    let log: PostgresEventLog
    let connections: Connections
    let folder: DataFolder
    let origin: String

    /// Whom to trust; the keys in the folder if nobody is named.
    var policy: TrustPolicy?

    /// A head that was kept from last time.
    var old: SignedNote?

    /// The file with the last signed head; `nil` compares with none.
    var headFile: HeadFile?

    /// Positions whose personal values are known to be lost, besides those that a feed wrote down in the folder.
    var lost: [Range<Int64>] = []

    /// How many pages are checked at a time.
    var width = ProcessInfo.processInfo.activeProcessorCount + 1

    /// Verifies everything.
    ///
    /// - Throws: `LogFault`, or what reading throws.
    func run(progress: (Int64, Int64) -> Void = { _, _ in }) async throws -> LogVerdict {
        let reader = PostgresPool(connections.configuration(role: "sovang_read"), size: 3, waitLimit: .seconds(60))
        do {
            var verdict = try await verifier(reader).run(width: width, progress: progress)
            let index = try await log.auditIndex()
            if index.wrong > 0 { throw LogFault(.blindKeyWrong, place: "log.blind_key", detail: "\(index.wrong)") }
            verdict.trustsOwnKeys = policy == nil && verdict.signaturesChecked
            await reader.close()
            return verdict
        } catch {
            await reader.close()
            throw error
        }
    }

    private func verifier(_ reader: PostgresPool) throws -> DatabaseVerifier {
        var outside = DatabaseVerifier.Outside()
        outside.policy = try policy ?? KeyRing(folder, origin: origin).ownPolicy()
        outside.old = old
        outside.headFile = headFile
        // What lies in the folder may be of another log, when only the database was named.
        let tiles = TileFolder(folder.publishedLog)
        if let note = try? tiles.head()?.note, (try? note.checkpoint())?.origin.description == origin { outside.tiles = tiles }
        let (log, lost) = (log, lost + LostValues(folder).ranges())
        return DatabaseVerifier(
            reader: reader, outside: outside,
            disclosures: KeptDisclosures(reader: reader, log: log) {
                guard let first = try await log.firstErasure() else { return ErasedValues(lost: lost) }
                return ErasedValues(try await ErasureHistory(log: log).orders(from: first), lost: lost)
            })
    }
}

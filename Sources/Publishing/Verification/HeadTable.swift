import Foundation
import PostgresClient
import TransparencyLog

/// The heads and cosignatures that the database records, checked one by one as they are read in ascending order.
struct HeadTable: Sendable {
    let reader: PostgresPool
    let origin: String
    let policy: TrustPolicy?

    private static let pageSize: Int64 = 1_000

    /// The next heads beyond a size; each row says what its note says, and all signatures that the policy can judge are good.
    ///
    /// - Throws: ``LogFault``, or `PostgresError`.
    func read(beyond size: Int64) async throws -> [ExpectedHead] {
        let (heads, lines) = try await reader.withConnection { connection in
            let heads = try connection.query(
                "SELECT size, root, note FROM log.signed_head WHERE size > \(size) ORDER BY size LIMIT \(Self.pageSize)")
            let last = try heads.last?.decode(Int64.self, at: 0) ?? size
            let lines = try connection.query(
                """
                SELECT size, witness, cosigned_at, line FROM log.cosignature WHERE size > \(size) AND size <= \(last) \
                ORDER BY size, witness, cosigned_at
                """)
            return (heads, lines)
        }
        var said: [Int64: [NoteSignature]] = [:]
        for row in lines {
            let (size, signature) = try Self.cosignature(row)
            said[size, default: []].append(signature)
        }
        return try heads.map { row in
            let size = try row.decode(Int64.self, at: 0)
            return try check(
                size: size, root: try row.decode([UInt8].self, at: 1), note: try row.decode([UInt8].self, at: 2),
                cosignatures: said[size] ?? [])
        }
    }

    private static func cosignature(_ row: PostgresRow) throws -> (Int64, NoteSignature) {
        let size = try row.decode(Int64.self, at: 0)
        let time = try row.decode(Int64.self, at: 2)
        guard let signature = try? NoteSignature.lines(decoding: try row.decode([UInt8].self, at: 3)).first,
            signature.name.description == (try row.decode(String.self, at: 1)), signature.bytes.count == 72,
            signature.bytes.prefix(8).reduce(0 as UInt64, { $0 << 8 | UInt64($1) }) == UInt64(time)
        else { throw LogFault(.cosignatureWrong, position: size, place: "log.cosignature") }
        return (size, signature)
    }

    private func check(
        size: Int64, root: [UInt8], note bytes: [UInt8], cosignatures: [NoteSignature]
    ) throws(LogFault) -> ExpectedHead {
        let place = "log.signed_head"
        guard let head = try? SignedHead(bytes: bytes), head.size == size, head.root.bytes == root,
            (try? head.note.checkpoint())?.origin.description == origin
        else { throw LogFault(.headRecordDamaged, position: size, place: place) }
        if let policy {
            do throws(TransparencyError) {
                _ = try policy.evaluate(head.note)
            } catch {
                throw LogFault(.headUnsigned, position: size, place: place, detail: error.code)
            }
            do throws(TransparencyError) {
                // A head that stood for days has more lines than a note may have.
                for first in stride(from: 0, to: cosignatures.count, by: 32) {
                    let some = Array(cosignatures[first..<min(first + 32, cosignatures.count)])
                    _ = try policy.evaluate(try head.note.adding(some))
                }
            } catch {
                throw LogFault(.cosignatureWrong, position: size, place: "log.cosignature", detail: error.code)
            }
        }
        return ExpectedHead(size: size, root: head.root, place: place)
    }

    /// Says how far the log is signed and witnessed.
    func describe(_ verdict: inout LogVerdict) async throws {
        let ledger = HeadLedger(reader: reader, writer: nil)
        let last = try await ledger.last()
        verdict.signedSize = last?.size
        guard let policy else { return }
        verdict.signaturesChecked = true
        if let last { verdict.unknownSignatures = policy.unknownSignatures(of: last.note) }
        if let head = try await ledger.lastWitnessed(policy) {
            verdict.witnessedSize = head.size
            verdict.witnessedTime = try policy.evaluate(head.note).quorumTime
        }
    }
}

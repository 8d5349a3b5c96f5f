import Commendation
import Entry
import EventLog
import Foundation
import ReadModels
import Service

/// Proves a digest of the state that the log holds by folding the same entries from nothing.
enum StateCheck {
    /// A digest, and where it stands.
    struct Logged: Sendable {
        let seq: Int64
        let digest: StateDigested
    }

    /// The last digest of the log, or the one at a position.
    static func logged(at seq: Int64?, in log: any EventLog) async throws -> Logged {
        if let seq {
            guard let entry = try await log.read(from: seq, limit: 1).first, entry.is(StateDigested.name) else {
                throw ServiceError.noDigest(at: seq)
            }
            return Logged(seq: seq, digest: try StateDigested(entry))
        }
        var last: Logged?
        var next: Int64 = 0
        while let page = try await nonEmpty(log.readStream(StateHistory.stream, from: next, limit: 400)) {
            for entry in page {
                last = Logged(seq: entry.seq, digest: try StateDigested(entry))
                next = entry.streamSeq + 1
            }
        }
        guard let last else { throw ServiceError.noDigest(at: nil) }
        return last
    }

    private static func nonEmpty(_ page: EntryPage) -> EntryPage? { page.isEmpty ? nil : page }
}

extension ServiceError {
    /// The log has no digest to prove.
    fileprivate static func noDigest(at seq: Int64?) -> ServiceError {
        let (vi, en) = seq.map { ("ở mục \($0)", "at entry \($0)") } ?? ("nào", "yet")
        return ServiceError(
            code: "no-state-digest", status: 404, vi: "Sổ không có dấu tóm tắt trạng thái \(vi)",
            en: "The log holds no digest of the state \(en)",
            remedyVi: "Ghi một dấu: sovang state digest; hoặc bỏ --at để dùng dấu cuối",
            remedyEn: "Record one: sovang state digest; or leave --at away to take the last one")
    }
}

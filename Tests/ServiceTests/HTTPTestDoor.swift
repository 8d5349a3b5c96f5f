import Entry
import Foundation
import Synchronization

@testable import Service

/// Takes writes, remembers them and answers as it was told.
final class HTTPTestDoor: CommandDoor {
    let writes = Mutex<[APIWrite]>([])
    let failure = Mutex<(any Error)?>(nil)

    func perform(_ write: APIWrite) async throws -> APIReceipt {
        if let failure = failure.withLock({ $0 }) { throw failure }
        let seen = writes.withLock { writes in
            defer { writes.append(write) }
            return writes.contains { $0.request == write.request }
        }
        return APIReceipt(
            first: 10, last: 12, at: Instant(rfc3339: "2026-11-24T01:50:51.000000Z")!, repeated: seen,
            created: HTTPTestBook.submissionID,
            warnings: [(code: "quota", vi: "Vượt tỷ lệ", en: "Over the quota")])
    }
}

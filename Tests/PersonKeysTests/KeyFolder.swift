import Entry
import EventLog
import Foundation
import Synchronization

@testable import PersonKeys

/// A folder for the key stores of one test, and a clock that the test sets.
final class KeyFolder: Sendable {
    static let origin = "test.sovang.example/log"

    let url: URL
    private let time = Mutex(Instant(rfc3339: "2026-11-01T02:00:00.000000Z")!)

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "sovang-keys-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    var now: Instant {
        get { time.withLock { $0 } }
        set { time.withLock { $0 = newValue } }
    }

    func pass(days: Int) { now = Instant(microseconds: now.microseconds + Int64(days) * 86_400_000_000) }

    var file: URL { url.appending(path: "keys/persons.sqlite") }

    func store(origin: String? = KeyFolder.origin, mayCreate: Bool = true) throws -> PersonKeyStore {
        try PersonKeyStore(file: file, origin: origin, mayCreate: mayCreate, now: { self.now })
    }

    /// Whether some octets stand anywhere in the files below the folder.
    func holds(_ octets: [UInt8]) throws -> Bool {
        let files = FileManager.default.enumerator(at: url, includingPropertiesForKeys: nil)
        while let file = files?.nextObject() as? URL {
            guard let content = try? Data(contentsOf: file) else { continue }
            if content.firstRange(of: Data(octets)) != nil { return true }
        }
        return false
    }
}

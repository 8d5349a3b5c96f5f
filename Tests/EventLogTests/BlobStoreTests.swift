import EventLog
import Foundation
import Testing

/// Files under the hash of their content.
@Suite struct BlobStoreTests {
    @Test func `what is put under its hash comes back, once kept`() throws {
        try withFolder { folder in
            let store = BlobStore(folder: folder)
            let name = try store.put(Array("quy tắc".utf8))
            #expect(try store.put(Array("quy tắc".utf8)) == name)
            #expect(try store.get(name) == Array("quy tắc".utf8))
            #expect(try store.get(String(repeating: "0", count: 64)) == nil)
            let empty = try store.put([])
            #expect(empty == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
            #expect(try store.get(empty) == [])
        }
    }

    @Test func `a name that is not a hash never reaches the disk`() throws {
        try withFolder { folder in
            for name in ["", "../../etc/passwd", String(repeating: "A", count: 64), String(repeating: "a", count: 63)] {
                #expect(throws: BlobStore.Failure.notAHash(name)) { try BlobStore(folder: folder).get(name) }
            }
        }
    }

    @Test func `a blob that was changed on disk is not handed out`() throws {
        try withFolder { folder in
            let store = BlobStore(folder: folder)
            let name = try store.put(Array("gốc".utf8))
            try Data("sửa".utf8).write(to: folder.appending(path: name.prefix(2)).appending(path: name))
            #expect(throws: BlobStore.Failure.corrupt(name)) { try store.get(name) }
        }
    }

    private func withFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sovang-blobs-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }
}

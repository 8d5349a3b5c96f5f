import Entry
import EventLog
import Foundation
import Publishing
import TestSupport
import Testing
import TransparencyLog

/// Publishing while much is going on, and while the disk fails it.
@Suite(.timeLimit(.minutes(5))) struct PublisherFaultTests {
    @Test func `a checkpoint taken at any moment while eight append is proven by the tiles beside it`() async throws {
        var random = SeededRandom()
        try await PublishedLog.with { book in
            let (store, board) = (book.store(), PublicationBoard())
            try await book.publishing(store, board) {
                let appending = Task {
                    try await withThrowingTaskGroup(of: Void.self) { group in
                        for _ in 0..<8 {
                            group.addTask { while !Task.isCancelled { try await book.append(37) } }
                        }
                        try await group.waitForAll()
                    }
                }
                try await book.wait(for: board) { ($0.head?.size ?? 0) > 100 }
                for _ in 0..<TestScale.sample(of: 40, long: 400) {
                    let note = try SignedNote(decoding: try #require(try await store.file(TileStore.checkpoint)))
                    let head = try note.checkpoint()
                    let index = UInt64(random.int(0...Int(head.size - 1)))
                    let plan = try InclusionProof.Plan(index: index, size: head.size)
                    let proof = try plan.proof(from: try await store.tiles(for: plan.nodes, treeSize: Int64(head.size)))
                    let entry = try #require(try await book.log.read(from: Int64(index), limit: 1).first)
                    try proof.check(leaf: .leaf(entry.bytes), root: head.root)
                }
                appending.cancel()
                _ = await appending.result
            }
        }
    }

    @Test(.enabled(if: SmallDisk.isPossible, "only root can mount a small file system"))
    func `a full disk stops publishing alone, and publishing goes on when there is space`() async throws {
        guard let disk = SmallDisk.mount(megabytes: 4) else { return print("skipped: no file system can be mounted here") }
        defer { disk.unmount() }
        try await PublishedLog.with { book in
            let store = TileStore(folder: URL(fileURLWithPath: disk.folder).appendingPathComponent("log"))
            let board = PublicationBoard()
            try await book.append(300)
            try await book.publishing(store, board) {
                try await book.wait(for: board) { $0.head?.size == 300 }
                try disk.fill()
                try await book.append(300)
                try await book.wait(for: board) { $0.fault == "publishing-file" }
                #expect(board.current.head?.size == 300)
                #expect(try await book.log.head().size == 600)
                disk.free()
                try await book.wait(for: board) { $0.head?.size == 600 && $0.fault == nil }
                try await Files.check(store, size: 600, root: try #require(board.current.head).root)
            }
        }
    }

    @Test func `a head that was recorded and could not be kept outside is released once it can, and signing goes on`()
        async throws
    {
        try await PublishedLog.with { book in
            let (store, board) = (book.store(), PublicationBoard())
            let outside = book.folder.appendingPathComponent("outside/head")
            try await book.append(3)
            try await book.publishing(store, board) {
                try await book.wait(for: board) { $0.head?.size == 3 }
                // No file can take the place of a folder.
                try FileManager.default.removeItem(at: outside)
                try FileManager.default.createDirectory(at: outside, withIntermediateDirectories: true)
                try await book.append(3)
                try await book.wait(for: board) { $0.fault == "publishing-file" }
                try await book.append(3)
                #expect(board.current.head?.size == 3)
                try FileManager.default.removeItem(at: outside)
                try await book.wait(for: board) { $0.head?.size == 9 && $0.fault == nil }
                #expect(try book.file.read()?.size == 9)
            }
        }
    }
}

import Foundation
import Publishing
import TransparencyLog

/// What somebody does to a published log who can write its files.
enum Damage {
    /// The path of the bundle that holds an entry.
    static func bundle(of position: Int64, size: Int64) throws -> String {
        let start = position / 256 * 256
        return try TileCoordinate(.entries, index: UInt64(position / 256), width: Int(min(256, size - start))).path
    }

    /// Puts other words into an entry, in canonical form and of the same length.
    static func rewrite(_ position: Int64, size: Int64, in folder: TemporaryFolder) throws {
        let path = try bundle(of: position, size: size)
        let count = Int(min(256, size - position / 256 * 256))
        var entries = try EntryBundle(decoding: folder.bytes(path), count: count).entries
        entries[Int(position % 256)] = replacing("việc", "viếc", entries[Int(position % 256)])
        try folder.write(EntryBundle(entries: entries).bytes, to: path)
    }

    static func replacing(_ text: String, _ other: String, _ bytes: [UInt8]) -> [UInt8] {
        Array(String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: text, with: other).utf8)
    }

    /// Publishes a log whose entries somebody changed before they were hashed, with good tiles and a good head.
    static func publish(
        _ log: SampleLog, _ size: Int64, in folder: TemporaryFolder, _ change: (Int64, [UInt8]) -> [UInt8]
    ) async throws {
        let entries = try (0..<size).map { change($0, try log.entry($0)) }
        var builder = TileBuilder()
        for tile in builder.append(contentsOf: entries.map { TreeHash.leaf($0) }) {
            try save(tile.bytes, tile.coordinate.path, folder)
        }
        for first in stride(from: 0, to: entries.count, by: 256) {
            let part = entries[first..<min(first + 256, entries.count)]
            try save(EntryBundle(entries: part).bytes, bundle(of: Int64(first), size: size), folder)
        }
        let checkpoint = try Checkpoint(origin: LogOrigin(SampleLog.origin), size: UInt64(size), root: builder.root)
        let note = try checkpoint.signed(by: [log.signer])
        try save(try note.adding([try log.witness.cosign(note.text, time: 1)]).bytes, "checkpoint", folder)
    }

    private static func save(_ bytes: [UInt8], _ path: String, _ folder: TemporaryFolder) throws {
        let parent = folder.url.appendingPathComponent(path).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        try folder.write(bytes, to: path)
    }
}

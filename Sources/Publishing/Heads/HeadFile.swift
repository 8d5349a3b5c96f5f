package import Foundation
import TransparencyLog

/// The last head that this daemon signed, kept outside the database and its backups: best on another disk.
///
/// A database that is restored from a backup does not reach it, and so is found out.
package struct HeadFile: Sendable {
    private let files: DurableFiles
    private let name: String

    /// Names the file, which need not exist.
    package init(_ url: URL) {
        files = DurableFiles(root: url.deletingLastPathComponent())
        name = url.lastPathComponent
    }

    /// The last head; nil if none was ever signed here.
    ///
    /// - Throws: ``PublishingError``.
    package func read() throws(PublishingError) -> SignedHead? {
        guard let bytes = try files.read(name) else { return nil }
        return try SignedHead(bytes: bytes)
    }

    /// Puts a head in the place of the last one, durably: compare and swap.
    ///
    /// - Parameter known: the head that is extended, and so may lie there.
    /// - Throws: ``PublishingError/notLeading`` if a later head lies there, ``PublishingError/databaseBeside(signed:)`` if one lies there
    ///   that was not extended, or ``PublishingError/file(operation:number:)``.
    package func write(_ head: SignedHead, replacing known: SignedHead?) throws(PublishingError) {
        if let there = try read(), !there.isSame(as: head), known.map({ !there.isSame(as: $0) }) ?? true {
            throw there.size > head.size ? .notLeading : .databaseBeside(signed: there.size)
        }
        try files.write([DurableFiles.File(path: name, bytes: head.note.bytes, isPrivate: true)])
    }
}

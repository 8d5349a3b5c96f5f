import Entry
package import Foundation

/// Files under the SHA-256 of their content: rule packs, attachments.
///
/// A blob is durable (file and folder fsynced) before ``put(_:)`` returns, so that an event may name it.
package struct BlobStore: Sendable {
    /// Why a blob cannot be kept or read.
    package enum Failure: Error, Hashable, Sendable {
        /// The text is not a SHA-256 in lower-case hexadecimal.
        case notAHash(String)

        /// The file's content is not what its name says: the disk or somebody has changed it.
        case corrupt(String)

        /// The operating system refused; the number is `errno`.
        case system(operation: String, number: Int32)
    }

    private let folder: URL

    /// Uses a folder, which is made when the first blob is kept.
    package init(folder: URL) {
        self.folder = folder
    }

    /// Keeps content and answers its name: its SHA-256 in lower-case hexadecimal.
    ///
    /// Content that is there already is
    /// not written again.
    package func put(_ content: [UInt8]) throws -> String {
        let name = Self.name(of: content)
        let shelf = folder.appending(path: String(name.prefix(2)))
        let file = shelf.appending(path: name)
        if FileManager.default.fileExists(atPath: file.path) {
            // Whoever kept it may have died before its name was durable.
            try syncFolders(of: shelf)
            return name
        }
        try FileManager.default.createDirectory(
            at: shelf, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let draft = shelf.appending(path: ".\(name).\(UUID().uuidString)")
        try write(content, to: draft)
        guard rename(draft.path, file.path) == 0 else { throw Failure.system(operation: "rename", number: errno) }
        try syncFolders(of: shelf)
        return name
    }

    private func syncFolders(of shelf: URL) throws {
        for path in [shelf.path, folder.path] {
            try sync(path, flags: O_RDONLY | O_DIRECTORY)
        }
    }

    /// The content under a name; `nil` if none is kept.
    package func get(_ name: String) throws -> [UInt8]? {
        guard name.utf8.count == 64, name.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
        else { throw Failure.notAHash(name) }
        let file = folder.appending(path: String(name.prefix(2))).appending(path: name)
        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
        let content = [UInt8](try Data(contentsOf: file))
        guard Self.name(of: content) == name else { throw Failure.corrupt(name) }
        return content
    }

    private static func name(of content: [UInt8]) -> String {
        Digest256.hex(content)
    }

    private func write(_ content: [UInt8], to file: URL) throws {
        let descriptor = open(file.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Failure.system(operation: "open", number: errno) }
        defer { close(descriptor) }
        var written = 0
        while written < content.count {
            let count = content.withUnsafeBytes { bytes in
                Foundation.write(descriptor, bytes.baseAddress.map { $0 + written }, content.count - written)
            }
            guard count >= 0 || errno == EINTR else { throw Failure.system(operation: "write", number: errno) }
            written += max(count, 0)
        }
        guard fsync(descriptor) == 0 else { throw Failure.system(operation: "fsync", number: errno) }
    }

    private func sync(_ path: String, flags: Int32) throws {
        let descriptor = open(path, flags | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure.system(operation: "open", number: errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw Failure.system(operation: "fsync", number: errno) }
    }
}

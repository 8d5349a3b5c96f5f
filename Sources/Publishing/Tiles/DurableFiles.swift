package import Foundation

/// Files that are there whole or not at all, whatever happens while they are written: temporary file, fsync, rename, fsync of the
/// folder.
package struct DurableFiles: Sendable {
    /// One file to write.
    package struct File: Sendable {
        /// The path below the root.
        package var path: String
        /// What it holds.
        package var bytes: [UInt8]
        /// Whether only its owner may read it.
        package var isPrivate: Bool

        /// Names a file and what it holds.
        package init(path: String, bytes: [UInt8], isPrivate: Bool = false) {
            self.path = path
            self.bytes = bytes
            self.isPrivate = isPrivate
        }
    }

    /// The folder below which all paths lie.
    package let root: URL

    /// Works below a folder, which is made when the first file is written.
    package init(root: URL) {
        self.root = root
    }

    /// Writes files, each in the place of an older one; all are durable when it returns, and appear in the order given.
    ///
    /// - Throws: ``PublishingError/file(operation:number:)``.
    package func write(_ files: [File]) throws(PublishingError) {
        var folders: Set<String> = []
        for file in files {
            let url = root.appendingPathComponent(file.path)
            let folder = url.deletingLastPathComponent()
            if folders.insert(folder.path).inserted { try makeFolder(folder, isPrivate: file.isPrivate) }
            // Of a name of its own: a command may write the same file beside the daemon.
            let temporary = folder.appendingPathComponent(".\(url.lastPathComponent).\(UUID().uuidString).new").path
            do {
                try writeTemporary(temporary, file)
            } catch {
                unlink(temporary)
                throw error
            }
            guard rename(temporary, url.path) == 0 else {
                let number = errno
                unlink(temporary)
                throw .file(operation: "rename", number: number)
            }
        }
        for folder in folders { try sync(folder) }
    }

    /// The bytes of a file; nil if it is not there.
    ///
    /// - Throws: ``PublishingError/file(operation:number:)``.
    package func read(_ path: String) throws(PublishingError) -> [UInt8]? {
        let descriptor = open(root.appendingPathComponent(path).path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw .file(operation: "open", number: errno)
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .file(operation: "stat", number: errno) }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var done = 0
        while done < bytes.count {
            let count = bytes[done...].withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress, $0.count) }
            if count == -1, errno == EINTR { continue }
            guard count > 0 else { throw .file(operation: "read", number: count == 0 ? EIO : errno) }
            done += count
        }
        return bytes
    }

    /// Takes a file or folder away, if it is there.
    package func remove(_ path: String) {
        try? FileManager.default.removeItem(at: root.appendingPathComponent(path))
    }

    private func makeFolder(_ folder: URL, isPrivate: Bool) throws(PublishingError) {
        var status = stat()
        if stat(folder.path, &status) == 0 { return }
        // From the top, each made known to its own folder: a file in a folder that a crash forgets is gone too.
        if folder.path.count > root.path.count { try makeFolder(folder.deletingLastPathComponent(), isPrivate: isPrivate) }
        if mkdir(folder.path, isPrivate ? 0o700 : 0o755) != 0 {
            guard errno != EEXIST else { return }
            guard errno == ENOENT,
                (try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)) != nil
            else { throw .file(operation: "mkdir", number: errno) }
        }
        try sync(folder.deletingLastPathComponent().path)
    }

    private func writeTemporary(_ path: String, _ file: File) throws(PublishingError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, file.isPrivate ? 0o600 : 0o644)
        guard descriptor >= 0 else { throw .file(operation: "open", number: errno) }
        defer { close(descriptor) }
        var done = 0
        while done < file.bytes.count {
            let count = file.bytes[done...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count == -1, errno == EINTR { continue }
            guard count >= 0 else { throw .file(operation: "write", number: errno) }
            done += count
        }
        guard fsync(descriptor) == 0 else { throw .file(operation: "fsync", number: errno) }
    }

    private func sync(_ folder: String) throws(PublishingError) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .file(operation: "open", number: errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .file(operation: "fsync", number: errno) }
    }
}

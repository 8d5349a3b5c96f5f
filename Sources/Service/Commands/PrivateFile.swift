package import Foundation

/// Files that only their owner may read: keys, tokens, addresses of the running daemon.
package enum PrivateFile {
    /// Why a private file was not written.
    package enum Failure: Error, Hashable {
        /// A file of that name is there already.
        case exists
        /// The system refused; `errno`.
        case system(Int32)
    }

    /// Creates a file of mode 0600 in a folder of mode 0700, whole and durable or not at all; never overwrites.
    package static func create(_ file: URL, bytes: [UInt8]) throws {
        let temporary = try writeTemporary(beside: file, bytes: bytes)
        defer { unlink(temporary) }
        // A link, unlike a rename, refuses to replace: of two first starts at once, one wins and both read its file.
        guard link(temporary, file.path) == 0 else { throw errno == EEXIST ? Failure.exists : Failure.system(errno) }
    }

    /// Writes a file of mode 0600, replacing the one before at once.
    package static func replace(_ file: URL, bytes: [UInt8]) throws {
        let temporary = try writeTemporary(beside: file, bytes: bytes)
        guard rename(temporary, file.path) == 0 else {
            let error = errno
            unlink(temporary)
            throw Failure.system(error)
        }
    }

    private static func writeTemporary(beside file: URL, bytes: [UInt8]) throws -> String {
        let folder = file.deletingLastPathComponent()
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let path = file.path + ".\(getpid()).new"
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Failure.system(errno) }
        defer { close(descriptor) }
        let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        guard written == bytes.count, fsync(descriptor) == 0 else {
            let error = errno
            unlink(path)
            throw Failure.system(error)
        }
        return path
    }
}

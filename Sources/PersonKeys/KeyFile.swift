import EventLog
import Foundation

/// What is done to the files of the key store beside SQLite.
enum KeyFile {
    /// Creates an empty file of mode 0600 in a folder of mode 0700; never overwrites.
    ///
    /// SQLite takes over an empty file, and gives its journal the same mode.
    static func create(_ file: URL) throws {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let descriptor = open(file.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure() }
        close(descriptor)
        try sync(file.deletingLastPathComponent())
    }

    /// Overwrites a file with zeros in its whole length, durably; one that is not there is left so.
    ///
    /// An inactive journal begins with zeros (SQLite file format, section 3) and stays inactive.
    static func wipe(_ path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        if descriptor < 0, errno == ENOENT { return }
        guard descriptor >= 0 else { throw failure() }
        defer { close(descriptor) }
        var rest = Int(lseek(descriptor, 0, SEEK_END))
        guard rest >= 0, lseek(descriptor, 0, SEEK_SET) == 0 else { throw failure() }
        let zeros = [UInt8](repeating: 0, count: 1 << 16)
        while rest > 0 {
            let written = write(descriptor, zeros, min(rest, zeros.count))
            guard written > 0 || errno == EINTR else { throw failure() }
            rest -= max(written, 0)
        }
        guard fsync(descriptor) == 0 else { throw failure() }
    }

    /// Makes what was written to a file or folder durable.
    static func sync(_ url: URL) throws {
        let descriptor = open(url.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure() }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure() }
    }

    private static func failure() -> PersonKeyError { .unavailable(reason: "errno-\(errno)") }
}

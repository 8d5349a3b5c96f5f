import Foundation

/// One process at a time works on a folder.
///
/// An advisory lock (flock(2)): the kernel lets go of it when the process ends, however it ends.
final class FolderLock: Sendable {
    /// The name of the lock's file.
    static let name = ".lock"

    private let descriptor: Int32

    /// How often the lock is tried for, twenty milliseconds apart.
    private static let attempts = 50

    /// Takes the lock, making the folder if it is not there.
    ///
    /// - Throws: ``WitnessFolderError/inUse``, or ``PublishingError/file(operation:number:)``.
    init(_ folder: URL) throws {
        try? FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        descriptor = open(folder.appendingPathComponent(Self.name).path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw PublishingError.file(operation: "open", number: errno) }
        // Whoever has just let go of the folder, or a child that it was starting, may hold the lock for a moment still.
        for _ in 0..<Self.attempts {
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
            usleep(20_000)
        }
        throw WitnessFolderError.inUse
    }

    deinit { close(descriptor) }
}

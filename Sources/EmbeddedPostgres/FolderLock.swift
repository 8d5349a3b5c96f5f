import Glibc

/// Says that this process runs the cluster of a folder.
///
/// The system takes it back when the process dies, however it dies.
final class FolderLock: Sendable {
    private let file: Int32

    /// Takes the lock, or returns nil if another process has it.
    init?(path: String) throws(ClusterError) {
        let file = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw ClusterError(
                .permissionDenied, "\(path) cannot be opened", remedy: "Run as the user that made the folder, or as root")
        }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            close(file)
            return nil
        }
        self.file = file
    }

    deinit {
        close(file)
    }
}

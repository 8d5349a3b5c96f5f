import Foundation
import Glibc

/// Folders and files of a cluster: private, owned by the user that PostgreSQL runs as, never followed through a symbolic link.
enum Folder {
    /// Makes a folder that only its owner may enter, or checks that it is one.
    static func ensure(_ path: String, owner: Account, mode: mode_t = 0o700) throws(ClusterError) {
        if mkdir(path, mode) == 0 {
            guard chown(path, owner.user, owner.group) == 0, chmod(path, mode) == 0 else { throw denied(path, owner) }
            return
        }
        guard errno == EEXIST else { throw errno == ENOSPC ? full(path) : denied(path, owner) }
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, status.st_uid == owner.user,
            status.st_mode & 0o022 == 0
        else { throw denied(path, owner) }
    }

    /// Makes the folders above a path, readable by all.
    static func ensureParents(of path: String) throws(ClusterError) {
        let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
        do {
            try FileManager.default.createDirectory(
                atPath: parent, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
        } catch {
            throw ClusterError(
                .permissionDenied, "The folder \(parent) cannot be made", remedy: "Choose another folder, or make it first")
        }
    }

    /// Puts a file in the place of an old one at once; a link that somebody laid there is replaced, not followed.
    static func write(_ text: String, to path: String, owner: Account) throws(ClusterError) {
        let temporary = path + ".new"
        unlink(temporary)
        let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw errno == ENOSPC ? full(path) : denied(path, owner) }
        defer { Glibc.close(file) }
        let bytes = Array(text.utf8)
        guard Glibc.write(file, bytes, bytes.count) == bytes.count else { throw full(path) }
        guard fchown(file, owner.user, owner.group) == 0, fsync(file) == 0, rename(temporary, path) == 0 else {
            throw denied(path, owner)
        }
    }

    /// Makes sure that a change of names in a folder outlives a crash.
    static func sync(_ path: String) {
        let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if folder >= 0 {
            fsync(folder)
            Glibc.close(folder)
        }
    }

    private static func denied(_ path: String, _ owner: Account) -> ClusterError {
        ClusterError(
            .permissionDenied, "\(path) cannot be used by the user \(owner.name)",
            remedy: "It has to be a folder of that user that nobody else may write: remove it or choose another")
    }

    private static func full(_ path: String) -> ClusterError {
        ClusterError(.diskFull, "\(path) cannot be written: the disk is full", remedy: "Free some space and start again")
    }
}

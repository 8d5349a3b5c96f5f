import Foundation
import Glibc

/// A file system of a few megabytes, in memory, that can be filled up.
///
/// Only root can make one.
package struct SmallDisk: Sendable {
    /// Where it is mounted.
    package let folder: String

    /// Whether this user may make one.
    package static var isPossible: Bool { geteuid() == 0 }

    /// Mounts one; nil if the system refuses (in a container, for instance).
    package static func mount(megabytes: Int) -> SmallDisk? {
        let folder = NSTemporaryDirectory() + "sovang-disk-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
        mkdir(folder, 0o755)
        guard Glibc.mount("tmpfs", folder, "tmpfs", 0, "size=\(megabytes)m,mode=0755") == 0 else {
            rmdir(folder)
            return nil
        }
        return SmallDisk(folder: folder)
    }

    /// Takes all the space that is left.
    package func fill() throws {
        let descriptor = open(ballast, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw POSIXError(.EIO) }
        defer { close(descriptor) }
        let block = [UInt8](repeating: 0, count: 1 << 12)
        while write(descriptor, block, block.count) > 0 {}
    }

    /// Gives the space back, even if a program that was started meanwhile holds the file open.
    package func free() {
        truncate(ballast, 0)
        unlink(ballast)
    }

    /// Takes the file system away.
    package func unmount() {
        umount2(folder, CInt(MNT_DETACH))
        rmdir(folder)
    }

    private var ballast: String { "\(folder)/ballast" }
}

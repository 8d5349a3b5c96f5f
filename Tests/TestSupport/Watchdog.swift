import EmbeddedPostgres
import Foundation
package import Glibc

/// A shell beside the tests that does something once this process has ended, however it ended.
///
/// It inherits nothing but the end of a pipe, whose other end stays open for as long as this process lives.
package struct Watchdog: Sendable {
    /// The shell.
    package let process: pid_t
    private let lifeline: Int32

    /// Starts one.
    ///
    /// - Parameters:
    ///   - script: what it does then; a fixed text, for `/bin/sh`.
    ///   - argument: its `$1`.
    /// - Throws: `POSIXError`.
    package init(_ script: String, _ argument: String) throws {
        let ends = try Self.pipe()
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends.read, 0)
        // Whoever reads what the tests print waits until nobody can print any more.
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        InheritedDescriptors.addClosing(to: &actions)
        let whole = "trap '' INT TERM HUP; read -r never; \(script)"
        let texts: [String] = ["/bin/sh", "-c", whole, "watcher", argument]
        let words = texts.map { strdup($0) } + [nil]
        defer { words.forEach { free($0) } }
        var spawned: pid_t = 0
        let failure = posix_spawn(&spawned, "/bin/sh", &actions, nil, words, environ)
        close(ends.read)
        guard failure == 0 else {
            close(ends.write)
            throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EIO)
        }
        process = spawned
        lifeline = ends.write
    }

    /// Ends it before it has done anything.
    package func dismiss() {
        kill(process, SIGKILL)
        close(lifeline)
        waitpid(process, nil, 0)
    }

    /// A pipe that no program inherits by itself.
    package static func pipe() throws -> (read: Int32, write: Int32) {
        var ends: [Int32] = [-1, -1]
        guard Glibc.pipe(&ends) == 0 else { throw POSIXError(.EMFILE) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }
}

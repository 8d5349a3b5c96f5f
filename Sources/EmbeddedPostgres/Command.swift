import Foundation
import Glibc

/// One run of a program, with its arguments as an array: no shell reads them.
///
/// Foundation's `Process` is no choice here. It takes a program for alive as long as a grandchild holds a descriptor that it hands down,
/// so that it would wait for the server that `pg_ctl start` leaves behind.
package struct Command: Sendable {
    /// What a program printed and how it ended.
    package struct Answer: Sendable {
        /// The exit status; 128 and more if a signal ended it.
        package var status: Int32
        /// Standard output and error together.
        package var output: String
    }

    /// A fixed environment: PGDATA and the like must not leak in, and messages must be in English.
    private static let environment = ["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C", "TZ=UTC"]

    private let program: String
    private let arguments: [String]

    /// Names the program by its path, and its arguments.
    package init(_ program: String, _ arguments: [String]) {
        self.program = program
        self.arguments = arguments
    }

    /// Runs the program on a thread of its own and waits for its end.
    ///
    /// - Throws: `cluster-failed` if it cannot be started at all.
    package func run() async throws(ClusterError) -> Answer {
        let result: Result<Answer, ClusterError> = await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: runBlocking()) }
        }
        return try result.get()
    }

    private func runBlocking() -> Result<Answer, ClusterError> {
        // A file and not a pipe: what a grandchild keeps open then holds up nobody.
        guard let output = tmpfile() else { return .failure(unstartable("no temporary file can be made")) }
        defer { fclose(output) }
        var child: pid_t = 0
        let problem = spawn(&child, output: fileno(output))
        guard problem == 0 else { return .failure(unstartable(String(cString: strerror(problem)))) }
        var status: Int32 = 0
        while waitpid(child, &status, 0) == -1 {
            guard errno == EINTR else { return .failure(unstartable("its end cannot be waited for")) }
        }
        let exit = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F
        return .success(Answer(status: exit, output: Self.text(of: output)))
    }

    private func spawn(_ child: inout pid_t, output: Int32) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_adddup2(&actions, output, 2)
        InheritedDescriptors.addClosing(to: &actions)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Signals as a fresh program expects them, and a group of its own, so that Ctrl-C reaches only the daemon.
        var none = sigset_t()
        var all = sigset_t()
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))
        // From the root folder: the user of PostgreSQL may not be able to enter the present one.
        let words = (["/usr/bin/env", "--chdir=/", program] + arguments).map { strdup($0) }
        let variables = Self.environment.map { strdup($0) }
        defer { (words + variables).forEach { free($0) } }
        return posix_spawn(&child, "/usr/bin/env", &actions, &attributes, words + [nil], variables + [nil])
    }

    /// The first 64 KiB of what was printed.
    private static func text(of file: UnsafeMutablePointer<FILE>) -> String {
        rewind(file)
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes[..<count], as: UTF8.self)
    }

    private func unstartable(_ reason: String) -> ClusterError {
        ClusterError(
            .failed, "\(program) could not be started: \(reason)", remedy: "Check that the file exists and may be executed")
    }
}

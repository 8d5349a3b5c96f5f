import Foundation
import Glibc

/// One run of a program, with its arguments as an array: no shell reads them.
struct Command: Sendable {
    /// What a program printed and how it ended.
    struct Answer: Sendable {
        var status: Int32
        /// Standard output and error together.
        var output: String
    }

    private let program: String
    private let arguments: [String]

    init(_ program: String, _ arguments: [String]) {
        self.program = program
        self.arguments = arguments
    }

    /// Runs the program on a thread of its own and waits for its end.
    ///
    /// - Throws: `cluster-failed` if it cannot be started at all.
    func run() async throws(ClusterError) -> Answer {
        let result: Result<Answer, ClusterError> = await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: runBlocking()) }
        }
        return try result.get()
    }

    /// Runs the program and waits for its end, holding up the thread.
    ///
    /// Not by Foundation's `Process`: that learns of the end through a socket which the server that `pg_ctl` leaves behind
    /// inherits and holds open, and so may wait for ever. Here the program inherits its standard streams and nothing else.
    func runBlocking() -> Result<Answer, ClusterError> {
        var pipe: [Int32] = [-1, -1]
        guard Glibc.pipe(&pipe) == 0 else { return .failure(notStarted(errno)) }
        pipe.forEach { _ = fcntl($0, F_SETFD, FD_CLOEXEC) }
        let (child, failure) = spawn(output: pipe[1])
        close(pipe[1])
        guard failure == 0 else {
            close(pipe[0])
            return .failure(notStarted(failure))
        }
        let output = FileHandle(fileDescriptor: pipe[0], closeOnDealloc: true).readDataToEndOfFile()
        var status: Int32 = 0
        while waitpid(child, &status, 0) == -1 && errno == EINTR {}
        // As a shell counts: the exit status, or 128 and the number of the signal.
        let signal = status & 0x7F
        return .success(
            Answer(
                status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal, output: String(decoding: output, as: UTF8.self)))
    }

    /// Starts the program in the folder / with empty input, its output going to a descriptor; answers its id, or `errno`.
    private func spawn(output: Int32) -> (child: pid_t, failure: Int32) {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_adddup2(&actions, output, 2)
        let open = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
        for descriptor in open.compactMap({ Int32($0) }) where descriptor > 2 {
            // One that is closed by now is no failure.
            posix_spawn_file_actions_addclose(&actions, descriptor)
        }
        // Signals that this process ignores or holds back must reach the program.
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        // A fixed environment: PGDATA and the like must not leak in, and messages must be in English.
        let environment = [
            "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C", "TZ=UTC",
        ]
        var child: pid_t = 0
        // A server must not hold the caller's folder; `env` is what changes it before the program starts.
        let command = ["/usr/bin/env", "--chdir=/", program] + arguments
        let failure = Self.withPointers(to: command) { arguments in
            Self.withPointers(to: environment) { environment in
                posix_spawn(&child, command[0], &actions, &attributes, arguments, environment)
            }
        }
        return (child, failure)
    }

    /// Lends strings as C wants them: a list of pointers with a null at its end.
    private static func withPointers<T>(to strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> T) -> T {
        let pointers = strings.map { strdup($0) }
        defer { pointers.forEach { free($0) } }
        return body(pointers + [nil])
    }

    private func notStarted(_ number: Int32) -> ClusterError {
        ClusterError(
            .failed, "\(program) could not be started: \(String(cString: strerror(number)))",
            remedy: "Check that the file exists and may be executed")
    }
}

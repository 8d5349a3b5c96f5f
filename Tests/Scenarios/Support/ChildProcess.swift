import EmbeddedPostgres
import Foundation
import Glibc
import Synchronization
import TestSupport

/// A program of this package under trial: its lines come in as they are written, and it can be killed at any moment.
final class ChildProcess: Sendable {
    private let input: Int32
    private let running: Mutex<pid_t?>
    private let outcome = Mutex<Int32?>(nil)

    /// What it writes, line by line; ends when it does.
    let lines: AsyncStream<String>

    /// The path of an executable of this package, which is built beside the tests; nil if it was not built.
    static func path(of name: String) -> String? {
        let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        let candidates = [tests] + CommandLine.arguments
        return candidates.lazy
            .map { URL(fileURLWithPath: $0).deletingLastPathComponent().appending(path: name).path }
            .first { access($0, X_OK) == 0 }
    }

    /// Starts a program.
    ///
    /// Its errors go where those of the tests go.
    init(_ program: String, _ arguments: [String]) throws {
        // A program that is gone must not take the tests with it.
        signal(SIGPIPE, SIG_IGN)
        let (toChild, fromChild) = (try Watchdog.pipe(), try Watchdog.pipe())
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, toChild.read, 0)
        posix_spawn_file_actions_adddup2(&actions, fromChild.write, 1)
        InheritedDescriptors.addClosing(to: &actions)
        let words = ([program] + arguments).map { strdup($0) } + [nil]
        defer { words.forEach { free($0) } }
        var spawned: pid_t = 0
        let failure = posix_spawn(&spawned, program, &actions, nil, words, environ)
        close(toChild.read)
        close(fromChild.write)
        guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EIO) }
        input = toChild.write
        let pid = spawned
        running = Mutex(pid)
        // Kills the program if these tests end without having done so, even if they are killed themselves.
        let watchdog = try Watchdog("kill -KILL \"$1\"", "\(pid)")
        let (stream, continuation) = AsyncStream.makeStream(of: String.self)
        lines = stream
        let output = fromChild.read
        Thread.detachNewThread { [self] in
            Self.read(output) { continuation.yield($0) }
            close(output)
            bury(pid, watchdog)
            continuation.finish()
        }
    }

    /// Writes a line; nothing happens if the program is gone.
    func write(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        var done = 0
        while done < bytes.count {
            let count = bytes[done...].withUnsafeBytes { Glibc.write(input, $0.baseAddress, $0.count) }
            guard count > 0 || errno == EINTR else { return }
            done += max(0, count)
        }
    }

    /// Tells the program that nothing more comes.
    func endInput() {
        close(input)
    }

    /// Kills the program where it stands.
    func kill(_ signal: Int32 = SIGKILL) {
        running.withLock { pid in
            if let pid { Glibc.kill(pid, signal) }
        }
    }

    /// The number of the process while it runs.
    var processID: pid_t? { running.withLock { $0 } }

    /// The exit status, or 128 and the signal; known once `lines` has ended.
    var status: Int32? { outcome.withLock { $0 } }

    private func bury(_ pid: pid_t, _ watchdog: Watchdog) {
        var info = siginfo_t()
        while waitid(P_PID, id_t(pid), &info, WEXITED | WNOWAIT) == -1 && errno == EINTR {}
        // From here on the number may become another process's: nobody may send it a signal any more.
        watchdog.dismiss()
        var status: Int32 = 0
        running.withLock { running in
            waitpid(pid, &status, 0)
            running = nil
        }
        let signal = status & 0x7F
        let result = signal == 0 ? (status >> 8) & 0xFF : 128 + signal
        outcome.withLock { $0 = result }
    }

    private static func read(_ descriptor: Int32, _ line: (String) -> Void) {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        var rest: [UInt8] = []
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count == -1 && errno == EINTR { continue }
            // Half a line at the end was never said.
            guard count > 0 else { return }
            rest += buffer[..<count]
            while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                line(String(decoding: rest[..<end], as: UTF8.self))
                rest.removeSubrange(...end)
            }
        }
    }
}

import Foundation
package import Glibc

/// What a program that we start must not inherit: every descriptor but its standard input, output and error.
///
/// A server keeps what it inherits open for its whole life, and whoever waits for the end of a pipe then waits as long.
package enum InheritedDescriptors {
    private typealias CloseFrom = @convention(c) (UnsafeMutablePointer<posix_spawn_file_actions_t>, Int32) -> Int32

    /// `posix_spawn_file_actions_addclosefrom_np`, which Swift's overlay of the C library does not show; glibc has it since 2.34.
    private static let closeFrom: CloseFrom? = dlsym(nil, "posix_spawn_file_actions_addclosefrom_np").map {
        unsafeBitCast($0, to: CloseFrom.self)
    }

    /// Adds to the actions of a start that everything above standard error is closed in the new process.
    ///
    /// In the new process, and not here: another thread may open something at this very moment.
    package static func addClosing(to actions: inout posix_spawn_file_actions_t) {
        if let closeFrom, closeFrom(&actions, 3) == 0 { return }
        for name in (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? [] {
            if let descriptor = Int32(name), descriptor > 2 { posix_spawn_file_actions_addclose(&actions, descriptor) }
        }
    }
}

import Foundation

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
    func runBlocking() -> Result<Answer, ClusterError> {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: "/")
        // A fixed environment: PGDATA and the like must not leak in, and messages must be in English.
        process.environment = [
            "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C", "TZ": "UTC",
        ]
        let pipe = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        process.standardError = pipe
        do {
            try process.run()
        } catch {
            return .failure(
                ClusterError(.failed, "\(program) could not be started", remedy: "Check that the file exists and may be executed")
            )
        }
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return .success(Answer(status: process.terminationStatus, output: String(decoding: output, as: UTF8.self)))
    }
}

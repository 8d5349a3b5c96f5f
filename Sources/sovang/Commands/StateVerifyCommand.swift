import ArgumentParser
import Commendation
import ReadModels
import Service

/// Proves a digest of the state by a replay.
struct StateVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Gấp lại sổ và so với dấu đã ghi / fold the log and compare with a recorded digest.",
        discussion: """
            In ra bảng hay loại dòng khác nhau; mã kết thúc 1 nếu khác. Bảng đang dùng không đổi.
            Prints which tables and kinds of streams differ; exit code 1 if any does. The live tables stay as they are.
            """)

    @Option(help: ArgumentHelp("Mục chứa dấu / the entry of the digest (default: the last one).", valueName: "seq"))
    var at: Int64?

    @Option(help: "text hoặc json / text or json.")
    var format: OutputFormat = .text

    @OptionGroup var target: TargetOptions

    func validate() throws {
        if let at, at < 0 { throw ValidationError("--at ≥ 0.") }
    }

    func run() async throws {
        let (at, format) = (at, format)
        let bar = SharedProgressBar("Gấp lại sổ / replaying", isQuiet: format == .json)
        let (logged, comparison) = try await ReadingTarget.withLog(target) { log, connections in
            let logged = try await StateCheck.logged(at: at, in: log)
            let replay = StateReplay(
                log: log, configuration: connections.configuration(role: "sovang_project"),
                progress: { bar.show(done: Int($0.position), of: Int($0.target), detail: $0.phase.rawValue) })
            let found = try await replay.digest(upTo: logged.digest.upTo)
            return (logged, StateComparison(logged: logged.digest, found: found))
        }
        bar.finish()
        try StateScreen(logged: logged, comparison: comparison).print(format)
        if !comparison.isEqual { throw ExitCode.failure }
    }
}

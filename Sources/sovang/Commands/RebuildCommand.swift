import ArgumentParser
import Entry
import ReadModels
import Service

/// Builds the read tables anew beside the live ones and compares, or switches.
struct RebuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild", abstract: "Dựng lại bảng đọc từ sổ / build the read tables anew from the log.",
        discussion: """
            Mặc định chỉ so sánh, bảng đang dùng không đổi. Mã kết thúc 1 nếu khác nhau hoặc có bảng dừng giữa chừng.
            By default it only compares and the live tables stay as they are. Exit code 1 if they differ or stop short.
            """)

    @Flag(help: "Chỉ so sánh (mặc định) / only compare (default).")
    var compare = false

    @Flag(name: .customLong("switch"), help: "Thay bảng đang dùng bằng bảng vừa dựng / put the rebuilt tables in place.")
    var switching = false

    @Option(help: "text hoặc json / text or json.")
    var format: OutputFormat = .text

    @OptionGroup var target: TargetOptions

    func validate() throws {
        if compare, switching { throw ValidationError("Chọn một trong hai / choose one of --compare and --switch.") }
    }

    func run() async throws {
        let (format, switching) = (format, switching)
        let bar = SharedProgressBar("Dựng lại / rebuilding", isQuiet: format == .json)
        let report = try await ReadingTarget.withLog(target) { log, connections in
            let rebuild = Rebuild(
                log: log, configuration: connections.configuration(role: "sovang_project"),
                progress: { bar.show(done: Int($0.position), of: Int($0.target), detail: $0.phase.rawValue) })
            let report = try await rebuild.run(switching: switching ? .always : .never)
            bar.finish()
            return report
        }
        bar.finish()
        try RebuildScreen(report: report).print(format)
        // After a switch the rebuilt tables are the live ones, whatever those before were. Tables that stop short of the
        // log's end may be equal, and are not what was asked for.
        if !report.isWhole || (!switching && !report.isEqual) { throw ExitCode.failure }
    }
}

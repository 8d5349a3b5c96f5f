import ArgumentParser
import Foundation
import Logging
import Service

/// Runs the log, its read models, the API and the pages until it is told to stop.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Chạy sổ, API và trang web / run the log, the API and the pages.",
        discussion: "Ctrl-C hoặc SIGTERM dừng mọi thứ êm thấm / Ctrl-C or SIGTERM stops everything gracefully.")

    @OptionGroup var target: TargetOptions

    @OptionGroup(title: "Công bố / publishing") var publishing: PublishingOptions

    @Option(
        help: ArgumentHelp(
            "Cổng trên 127.0.0.1; 0 là cổng trống bất kỳ / port on 127.0.0.1; 0 takes any free one.", valueName: "port"))
    var port = 8080

    @Flag(help: "Ghi nhật ký chi tiết / log in detail.")
    var verbose = false

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port: 0…65535.") }
        guard target.embedded || target.database != nil else {
            throw ValidationError("Chọn --embedded hoặc --database / choose --embedded or --database.")
        }
    }

    func run() async throws {
        // Before anything is made or started: a mistyped policy leaves nothing behind, and whoever comes second learns it at once.
        let policy = try publishing.trust(of: target)
        let folder = target.folder
        try folder.prepare()
        guard let lock = try DaemonLock.take(folder.lock) else {
            throw DaemonLock.isTaken(by: RuntimeFile.read(folder.runtime))
        }
        RuntimeFile.remove(folder.runtime)
        defer { withExtendedLifetime(lock) { RuntimeFile.remove(folder.runtime) } }
        try PortCheck.check(port)
        let level: Logger.Level = verbose ? .debug : .notice
        let logger = Logger(label: "sovang") { JSONLinesLogHandler.standardError(label: $0, level: level) }
        Terminal.note(
            target.database == nil
                ? "Khởi động PostgreSQL riêng trong / starting the private PostgreSQL in \(folder.cluster.path)"
                : "Kết nối cơ sở dữ liệu / connecting to the database")
        let stop = StopSignal()
        let (target, port, publishing) = (target, port, publishing)
        let work = Task {
            try await Installation.with(target, logger: logger) { installation in
                try Task.checkCancellation()
                let desk = try await PublishingDesk.prepare(installation, publishing, policy: policy, logger: logger)
                let daemon = Daemon(
                    installation: installation, port: port, publishing: desk, writesDemo: target.demo, stop: stop,
                    logger: logger)
                do {
                    try await daemon.run()
                    await desk.close()
                } catch {
                    await desk.close()
                    throw error
                }
            }
        }
        // Until the daemon's services run, stopping means not to start them.
        stop.whenRaised { work.cancel() }
        do {
            try await work.value
        } catch {
            guard stop.isRaised else { throw ServiceError(wrapping: error) }
        }
        Terminal.note("Đã dừng / stopped.")
    }
}

import ArgumentParser
import Demo
import Entry
import Foundation
import Logging
import Service

/// Writes an invented province into an empty demonstration log.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Ghi một tỉnh giả định vào sổ mẫu còn trống / write an invented province into an empty demonstration log.",
        discussion: """
            Đơn vị là thật, người là giả định. Cùng mầm thì cùng một sổ, từng byte. Chỉ ghi vào sổ mẫu (tên gốc kết thúc bằng /demo).
            The units are real, the persons are invented. The same seed gives the same log, byte for byte. Only a demonstration \
            log (its origin ends in /demo) is written to.
            """)

    @Option(help: ArgumentHelp("Số năm / how many years.", valueName: "number"))
    var years = 10

    @Option(help: ArgumentHelp("Cỡ: 1 là một tỉnh như Sơn La / size: 1 is a province like Sơn La.", valueName: "factor"))
    var scale = 1.0

    @Option(
        help: ArgumentHelp("Mầm ngẫu nhiên: cùng mầm, cùng sổ / the same seed gives the same log.", valueName: "number"))
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp("Ngày cuối / the last day that is told (default 2026-11-20).", valueName: "day"))
    var until: DayArgument?

    @Option(help: "text hoặc json / text or json.")
    var format: OutputFormat = .text

    @OptionGroup var target: TargetOptions

    func validate() throws {
        guard (1...30).contains(years) else { throw ValidationError("--years: 1…30.") }
        guard scale.isFinite, (0.001...20).contains(scale) else { throw ValidationError("--scale: 0.001…20.") }
        if let until, until.day >= Environment.system.today() {
            throw ValidationError("--until: trước hôm nay / before today.")
        }
        if let origin = target.origin, !origin.hasSuffix("/demo") {
            throw ValidationError("--origin: tên gốc phải kết thúc bằng /demo / the origin must end in /demo.")
        }
    }

    func run() async throws {
        var target = target
        target.demo = true
        let folder = target.folder
        do {
            try folder.prepare()
            guard let lock = try DaemonLock.take(folder.lock) else {
                throw DaemonLock.isTaken(by: RuntimeFile.read(folder.runtime))
            }
            defer { withExtendedLifetime(lock) {} }
            RuntimeFile.remove(folder.runtime)
            try await write(target)
        } catch {
            throw ServiceError(demo: error)
        }
    }

    private func write(_ target: TargetOptions) async throws {
        let stop = StopSignal()
        let (options, format) = (options, format)
        let logger = Logger(label: "sovang") { JSONLinesLogHandler.standardError(label: $0, level: .warning) }
        let work = Task {
            try await Installation.with(target, logger: logger) { installation in
                try await DemoJob(options: options, format: format).run(installation)
            }
        }
        stop.whenRaised { work.cancel() }
        try await work.value
    }

    private var options: DemoOptions {
        DemoOptions(years: years, scale: scale, seed: seed, until: until?.day ?? DemoJob.lastDay)
    }
}

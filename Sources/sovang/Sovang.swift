import ArgumentParser
import Foundation
import Service

/// The golden book of a province, on one command.
@main
struct Sovang: AsyncParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "sovang",
        abstract: "Sổ Vàng: thi đua, khen thưởng của một tỉnh / the emulation and commendation work of a province.",
        discussion:
            "Mã kết thúc / exit codes: 0 xong / done, 1 lỗi / failed, 2 sai cú pháp / usage, 3 xong một phần / done in part.",
        subcommands: [
            ServeCommand.self, ImportCommand.self, StatisticsCommand.self, RebuildCommand.self, MigrateCommand.self,
            LogCommand.self, StateCommand.self, MirrorCommand.self, WitnessCommand.self, EraseCommand.self, KeysCommand.self,
            SampleCommand.self, DemoCommand.self, VersionCommand.self,
        ])

    /// Parses and runs; every error ends here and leaves with the exit code that the design promises.
    static func main() async {
        // A reader that closes its end of a pipe must not kill the daemon or an import.
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try Self.parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let code as ExitCode {
            Foundation.exit(code.rawValue)
        } catch let usage as UsageError {
            ErrorReport.print(usage.error)
            Foundation.exit(ExitCode.usage.rawValue)
        } catch let failure as any ServiceFailure {
            ErrorReport.print(failure)
            Foundation.exit(ExitCode.failure.rawValue)
        } catch  where Self.exitCode(for: error) == .validationFailure {
            Terminal.note(Self.fullMessage(for: error))
            Foundation.exit(ExitCode.usage.rawValue)
        } catch  where Self.exitCode(for: error) == .success {
            Self.exit(withError: error)
        } catch {
            ErrorReport.print(ServiceError(wrapping: error))
            Foundation.exit(ExitCode.failure.rawValue)
        }
    }
}

import ArgumentParser
import Entry
import EventLog
import Foundation
import Service
import TransparencyLog

/// Reads, verifies and proves the log.
struct LogCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "Đọc, kiểm chứng và chứng minh sổ / read, verify and prove the log.",
        subcommands: [
            Head.self, Read.self, LogVerifyCommand.self, LogExportCommand.self, LogProveCommand.self, LogCheckpointCommand.self,
            LogKeygenCommand.self, LogPolicyCommand.self, LogWitnessRequestCommand.self, LogWitnessAnswerCommand.self,
            LogFeedCommand.self, LogRefoundCommand.self,
        ])

    /// Prints where the log ends.
    struct Head: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Điểm cuối của sổ / where the log ends.")

        @OptionGroup var target: TargetOptions

        @Option(help: "text hoặc json / text or json.")
        var format: OutputFormat = .text

        func run() async throws {
            let format = format
            try await ReadingTarget.withLog(target) { log, _ in
                let head = try await log.head()
                let root = Data(head.root.bytes).base64EncodedString()
                if format == .json {
                    var object: JSONObject = ["size": .integer(head.size), "root": .string(root), "epoch": .integer(head.epoch)]
                    if let at = head.at { object["at"] = .string(at.description) }
                    return Terminal.print(String(decoding: try CanonicalJSON.encode(.object(object)), as: UTF8.self))
                }
                Terminal.print("\(head.size) mục / entries")
                Terminal.print("gốc cây / root   \(root)")
                if let at = head.at { Terminal.print("ghi lúc / at     \(at)") }
            }
        }
    }

    /// Prints entries, one canonical JSON object a line.
    struct Read: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "In các mục, mỗi dòng một JSON / print entries, one JSON a line.")

        @OptionGroup var target: TargetOptions

        @Option(help: ArgumentHelp("Từ vị trí / from this position.", valueName: "seq"))
        var from: Int64 = 0

        @Option(help: ArgumentHelp("Nhiều nhất bao nhiêu mục / at most so many entries.", valueName: "count"))
        var limit: Int64 = 100

        func validate() throws {
            guard from >= 0, limit >= 1 else { throw ValidationError("--from ≥ 0, --limit ≥ 1.") }
        }

        func run() async throws {
            let (from, limit) = (from, limit)
            try await ReadingTarget.withLog(target) { log, _ in
                var position = from
                while position < from + limit {
                    let page = try await log.read(from: position, limit: Int(min(1_000, from + limit - position)))
                    guard let last = page.last else { return }
                    for entry in page { Terminal.print(String(decoding: entry.bytes, as: UTF8.self)) }
                    position = last.seq + 1
                }
            }
        }
    }
}

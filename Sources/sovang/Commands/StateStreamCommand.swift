import ArgumentParser
import Entry
import Foundation
import ReadModels
import Service

/// Shows that a stream is whole: how many events it has, and that the last digest counted the same.
struct StateStreamCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stream", abstract: "Một dòng sự kiện có đủ không / whether a stream is whole.",
        discussion: """
            So số sự kiện của mọi dòng cùng loại với gốc cây trong dấu đã ghi; mã kết thúc 1 nếu khác.
            Compares the number of events of all streams of the kind with the root in the recorded digest; exit code 1 if it differs.
            """)

    @Argument(help: ArgumentHelp("Mã dòng (hồ sơ, quyết định …) / id of the stream.", valueName: "id"))
    var id: String

    @Option(help: ArgumentHelp("Mục chứa dấu / the entry of the digest (default: the last one).", valueName: "seq"))
    var at: Int64?

    @Option(help: "text hoặc json / text or json.")
    var format: OutputFormat = .text

    @OptionGroup var target: TargetOptions

    func validate() throws {
        guard UUID(canonical: id) != nil else { throw ValidationError("id: 8-4-4-4-12, chữ thường / lower case.") }
    }

    func run() async throws {
        guard let id = UUID(canonical: id) else { return }
        let (at, format) = (at, format)
        let completeness = try await ReadingTarget.withLog(target) { log, _ in
            let logged = try await StateCheck.logged(at: at, in: log)
            return try await StreamCompleteness.check(id, against: logged.digest, in: log)
        }
        if format == .json {
            Terminal.print(String(decoding: try CanonicalJSON.encode(.object(completeness.json)), as: UTF8.self))
        } else {
            print(completeness)
        }
        if !completeness.isWhole { throw ExitCode.failure }
    }

    private func print(_ found: StreamCompleteness) {
        Terminal.print("\(found.kind)/\(id)")
        Terminal.print("đến mục / up to entry \(found.upTo): \(found.before) sự kiện / events; sau đó / after it: \(found.after)")
        Terminal.print(
            found.isWhole
                ? "ĐỦ / WHOLE: \(found.streams) dòng cùng loại đúng như đã ghi / streams of the kind are as recorded"
                : "KHÔNG KHỚP / NOT AS RECORDED: sổ ghi / logged \(found.logged ?? "–"), có / present \(found.present ?? "–")")
    }
}

extension StreamCompleteness {
    fileprivate var json: JSONObject {
        var object: JSONObject = [
            "kind": .string(kind), "upTo": .integer(upTo), "events": .integer(before), "after": .integer(after),
            "streams": .integer(streams), "whole": .bool(isWhole),
        ]
        if let logged { object["loggedRoot"] = .string(logged) }
        if let present { object["presentRoot"] = .string(present) }
        return object
    }
}

import ArgumentParser
import Entry
import EventLog
import Foundation
import PostgresClient
import Publishing
import Service
import TransparencyLog

/// Copies the log into a folder that any C2SP tlog-tiles program can verify.
struct LogExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Xuất sổ ra thư mục / export the log into a folder.",
        discussion: """
            Thư mục theo dạng C2SP tlog-tiles, đúng tới đầu sổ đã ký mới nhất, kèm hướng dẫn cho kiểm toán viên; xuất lại chỉ thêm phần mới.
            The folder has the layout of C2SP tlog-tiles, exact to the newest signed head, with a guide for the auditor; exporting again \
            adds what is new.
            """)

    @Argument(help: ArgumentHelp("Thư mục đích / the folder to write.", valueName: "folder"))
    var destination: String

    @Option(
        help: ArgumentHelp(
            "Chính sách tin cậy chép kèm / the trust policy to add (default: the log's own keys, no witness).", valueName: "file")
    )
    var policy: String?

    @Option(help: "text hoặc json / text or json.")
    var format: OutputFormat = .text

    @OptionGroup var target: TargetOptions

    func run() async throws {
        let url = URL(fileURLWithPath: destination, isDirectory: true)
        let trust = try policy.map { path throws(ServiceError) in try PolicyFile.read(path) } ?? target.ownPolicy()
        let bar = SharedProgressBar("Xuất / exporting", isQuiet: format == .json)
        let head = try await ReadingTarget.withLog(target) { log, connections in
            let reader = PostgresPool(connections.configuration(role: "sovang_read"), size: 2, waitLimit: .seconds(60))
            do {
                let source = DatabaseSource(log: log, ledger: HeadLedger(reader: reader, writer: nil))
                let head = try await LogExport(url, policy: trust).run(
                    from: source, time: UInt64(Environment.system.now().microseconds / 1_000_000)
                ) { bar.show(done: Int($0), of: Int($1)) }
                await reader.close()
                return head
            } catch {
                await reader.close()
                throw error
            }
        }
        bar.finish()
        if format == .json {
            let object: JSONObject = [
                "folder": .string(url.path), "size": .integer(head.size), "root": .string(head.root.base64),
                "policy": .bool(trust != nil),
            ]
            return Terminal.print(String(decoding: try CanonicalJSON.encode(.object(object)), as: UTF8.self))
        }
        Terminal.print("Đã xuất \(head.size) mục vào / exported \(head.size) entries to \(url.path)")
        Terminal.print("Hướng dẫn kiểm toán / guide for the auditor: \(url.appendingPathComponent("README.md").path)")
    }
}

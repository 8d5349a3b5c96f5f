import ArgumentParser
import Entry
import EventLog
import Foundation
import PersonKeys
import Service

/// Completes the key store from a copy of it; works beside a running daemon and without a database.
struct KeysAdoptCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "adopt", abstract: "Bổ sung kho khóa từ một bản sao / complete the key store from a copy of it.",
        discussion: """
            Khi chuyển quyền ghi sang máy khác, hoặc sau khi phục hồi từ bản sao cũ. Khóa đã bị hủy ở một trong hai nơi thì bị hủy ở cả hai. \
            Daemon đang chạy tự nhận ra trong một phút.
            When the lead moves to another machine, or after a restore from an older copy. A key that either store knows to be destroyed \
            is destroyed. A running daemon notices within a minute.
            """)

    @Argument(help: ArgumentHelp("Bản sao của kho khóa / a copy of the key store.", valueName: "file"), completion: .file())
    var file: String

    @Option(help: "text hoặc json / text or json.")
    var format: OutputFormat = .text

    @OptionGroup var target: TargetOptions

    func run() async throws {
        let keys = try KeysCommand.store(target)
        defer { keys.close() }
        do {
            let adoption = try await keys.adopt(URL(fileURLWithPath: file))
            if format == .json {
                let object: JSONObject = [
                    "keys": .integer(Int64(adoption.keys)), "destroyed": .integer(Int64(adoption.destroyed)),
                    "indexKeys": .integer(Int64(adoption.indexKeys)),
                ]
                return Terminal.print(String(decoding: try CanonicalJSON.encode(.object(object)), as: UTF8.self))
            }
            Terminal.print("\(adoption.keys) khóa được bổ sung / keys taken over, \(adoption.destroyed) bị hủy / destroyed")
        } catch {
            throw ServiceError(wrapping: error)
        }
    }
}

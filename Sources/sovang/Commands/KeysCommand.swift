import ArgumentParser
import Entry
import EventLog
import Foundation
import PersonKeys
import Service

/// Keeps the keys of persons safe, and not for longer than they may be kept.
struct KeysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "Khóa dữ liệu cá nhân / the keys of persons.",
        subcommands: [Backup.self, Status.self, KeysAdoptCommand.self, KeysReplaceLostCommand.self])

    /// Copies the key store; works beside a running daemon and without a database.
    struct Backup: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Sao lưu kho khóa và xóa bản quá 30 ngày / back up the key store, remove copies older than 30 days.",
            discussion: """
                Bản sao phải nằm ngoài máy chủ cơ sở dữ liệu và ngoài bản sao lưu của nó. Không sao chép kho khóa bằng cách khác: \
                dữ liệu chỉ thực sự mất khi bản sao cuối cùng hết hạn.
                The copies belong outside the database server and its backups. Do not copy the store in any other way: what is erased is \
                truly gone only when the last copy has expired.
                """)

        @Argument(help: ArgumentHelp("Thư mục / the folder.", valueName: "folder"), completion: .directory)
        var folder: String

        @Option(help: "text hoặc json / text or json.")
        var format: OutputFormat = .text

        @OptionGroup var target: TargetOptions

        func run() async throws {
            let keys = try KeysCommand.store(target)
            defer { keys.close() }
            do {
                let backup = try await keys.backup(into: URL(fileURLWithPath: folder, isDirectory: true))
                if format == .json {
                    let object: JSONObject = [
                        "file": .string(backup.file.path), "madeAt": .string(backup.madeAt.description),
                        "expiresAt": .string(backup.expiresAt.description), "keys": .integer(Int64(backup.keys)),
                        "removed": .array(backup.removed.map { .string($0.path) }),
                    ]
                    return Terminal.print(String(decoding: try CanonicalJSON.encode(.object(object)), as: UTF8.self))
                }
                Terminal.print("\(backup.keys) khóa / keys → \(backup.file.path)")
                Terminal.print("Hết hạn / expires \(Day(of: backup.expiresAt).iso)")
                for file in backup.removed { Terminal.print("Đã xóa bản quá hạn / removed: \(file.path)") }
            } catch {
                throw ServiceError(wrapping: error)
            }
        }
    }

    /// Prints what the key store holds, in numbers.
    struct Status: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Tình trạng kho khóa / what the key store holds.")

        @Option(help: "text hoặc json / text or json.")
        var format: OutputFormat = .text

        @OptionGroup var target: TargetOptions

        func run() async throws {
            let keys = try KeysCommand.store(target)
            defer { keys.close() }
            do {
                let status = try await keys.status()
                if format == .json {
                    var object: JSONObject = [
                        "origin": .string(status.origin), "keys": .integer(Int64(status.keys)),
                        "destroyed": .integer(Int64(status.destroyed)), "settled": .integer(status.settled),
                        "backups": .integer(Int64(status.backups)),
                    ]
                    if let last = status.lastBackup { object["lastBackup"] = .string(last.description) }
                    if let last = status.lastExpiry { object["lastExpiry"] = .string(last.iso) }
                    return Terminal.print(String(decoding: try CanonicalJSON.encode(.object(object)), as: UTF8.self))
                }
                Terminal.print("\(status.origin): \(status.keys) khóa / keys, \(status.destroyed) đã hủy / destroyed")
                Terminal.print("Bản sao lưu / backups: \(status.backups)")
                if let last = status.lastBackup { Terminal.print("Bản cuối / last: \(last)") }
                if let last = status.lastExpiry { Terminal.print("Hết hạn / expires: \(last.iso)") }
            } catch {
                throw ServiceError(wrapping: error)
            }
        }
    }

    static func store(_ target: TargetOptions) throws -> PersonKeyStore {
        do {
            return try PersonKeyStore(
                file: target.folder.personKeys, origin: nil, mayCreate: false, now: Environment.system.now)
        } catch {
            throw ServiceError(error)
        }
    }
}

import ArgumentParser
import Entry
import EventLog
import Foundation
import PostgresClient
import Publishing
import Service
import TransparencyLog

/// Feeds a restored database the entries that it lacks, from a verified copy.
struct LogFeedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feed", abstract: "Nạp lại các mục thiếu từ bản sao / feed the missing entries from a mirror.",
        discussion: """
            Dùng sau khi phục hồi bản sao lưu cũ hơn đầu sổ đã ký. Dừng sovang serve trước. Bản sao được kiểm chứng trọn vẹn rồi mới nạp; \
            gốc cây phải bằng đầu sổ đã ký của bản sao. Giá trị cá nhân, chỉ mục tra cứu và mã yêu cầu không nằm trong bản sao.
            For a database that was restored from a backup older than the signed head. Stop sovang serve first. The copy is verified whole \
            before anything is written; the root must come out as in its signed head. Personal values, the blind index and request ids \
            are not in the copy.
            """)

    @Option(help: ArgumentHelp("Thư mục bản sao / the folder of the copy.", valueName: "folder"))
    var from: String

    @Option(help: ArgumentHelp("Chính sách tin cậy / the trust policy (default: the log's own keys).", valueName: "file"))
    var policy: String?

    @Option(help: "text hoặc json / text or json.")
    var format: OutputFormat = .text

    @OptionGroup var target: TargetOptions

    func run() async throws {
        let copy = URL(fileURLWithPath: from, isDirectory: true)
        let (folder, origin) = (target.folder, try copied(copy))
        let trust =
            try policy.map { path throws(ServiceError) in try PolicyFile.read(path) }
            ?? KeyRing(target.folder, origin: origin).ownPolicy()
        guard let trust else {
            throw ServiceError.feedPolicyMissing(origin, keys: folder.logKeys.deletingLastPathComponent().path)
        }
        // Nothing is made where there is no log: a mistyped folder would become one.
        guard target.database != nil || FileManager.default.fileExists(atPath: folder.cluster.path) else {
            throw ServiceError.noLog(in: folder.url.path)
        }
        let bar = SharedProgressBar("Nạp / feeding", isQuiet: format == .json)
        defer { bar.finish() }
        try folder.prepare()
        guard let lock = try DaemonLock.take(folder.lock) else { throw DaemonLock.isTaken(by: RuntimeFile.read(folder.runtime)) }
        defer { withExtendedLifetime(lock) {} }
        let verdict = try await FolderVerifier(copy, policy: trust).run { bar.show(done: Int($0), of: Int($1) * 2) }
        let (start, end) = try await feed(TileFolder(copy), origin: verdict.origin, bar)
        // The copy has no personal values: whoever verifies must not miss them for ever.
        try LostValues(folder).add(start..<end)
        bar.finish()
        if format == .json {
            let object: JSONObject = ["from": .integer(start), "to": .integer(end), "root": .string(verdict.root.base64)]
            return Terminal.print(String(decoding: try CanonicalJSON.encode(.object(object)), as: UTF8.self))
        }
        Terminal.print("Đã nạp / fed \(end - start): \(start) → \(end) mục / entries; gốc cây / root \(verdict.root.base64)")
        Terminal.print(
            "Giá trị cá nhân của các mục đó đã mất, ghi ở / their personal values are lost, noted in \(folder.lostValues.path)")
        Terminal.print("Tiếp theo / next: sovang log verify")
    }

    /// The origin of the log that a folder is a copy of, if that is the log which was asked for.
    private func copied(_ copy: URL) throws -> String {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: copy.path, isDirectory: &isFolder), isFolder.boolValue,
            let head = try head(of: TileFolder(copy))
        else { throw UsageError(.notACopy(copy.path)) }
        let found = try head.note.checkpoint().origin.description
        guard target.origin.map({ $0 == found }) ?? (!target.demo || Origin(found).isDemo) else {
            throw UsageError(.copyOfOtherLog(found, asked: target.resolvedOrigin.text))
        }
        return found
    }

    /// The head of the copy; a damaged one is the copy's fault, which no daemon mends.
    private func head(of copy: TileFolder) throws -> SignedHead? {
        do throws(PublishingError) {
            return try copy.head()
        } catch .damaged {
            throw MirrorError.copyDamaged(place: copy.path(of: TileStore.checkpoint))
        }
    }

    private func feed(_ copy: TileFolder, origin: String, _ bar: SharedProgressBar) async throws -> (from: Int64, to: Int64) {
        try await ReadingTarget.with(target) { connections in
            let read = connections.configuration(role: "sovang_read")
            let reader = PostgresPool(read, size: 1)
            let writer = PostgresPool(connections.configuration(role: "sovang_sign"), size: 1)
            // A database of another origin is refused when it is claimed.
            let feed = LogFeed(
                folder: copy,
                configuration: .init(origin: origin, append: connections.configuration(role: "sovang_append"), read: read),
                ledger: HeadLedger(reader: reader, writer: writer))
            do {
                let sizes = try await feed.run(at: Environment.system.now()) { bar.show(done: Int($0 + $1), of: Int($1) * 2) }
                await reader.close()
                await writer.close()
                return sizes
            } catch {
                await reader.close()
                await writer.close()
                throw error
            }
        }
    }
}

extension ServiceError {
    fileprivate static func notACopy(_ path: String) -> ServiceError {
        ServiceError(
            code: "copy-missing", status: 404, vi: "Thư mục \(path) không phải bản sao của sổ: không có tệp checkpoint",
            en: "The folder \(path) is no copy of a log: it has no file checkpoint",
            remedyVi: "Đưa --from thư mục do sovang mirror hoặc sovang log export tạo ra",
            remedyEn: "Give --from a folder that sovang mirror or sovang log export made")
    }

    fileprivate static func copyOfOtherLog(_ found: String, asked: String) -> ServiceError {
        ServiceError(
            code: "copy-of-other-log", status: 409, vi: "Bản sao là của sổ \(found), không phải \(asked)",
            en: "The copy is of the log \(found), not of \(asked)",
            remedyVi: "Bỏ --origin/--demo và chọn thư mục dữ liệu của \(found) bằng --data, hoặc đưa bản sao của \(asked)",
            remedyEn: "Leave --origin and --demo out and name the data folder of \(found) by --data, or give a copy of \(asked)")
    }

    fileprivate static func feedPolicyMissing(_ origin: String, keys: String) -> ServiceError {
        ServiceError(
            code: "feed-policy-missing", status: 404, vi: "Không biết tin khóa nào: \(keys) không có khóa của sổ \(origin)",
            en: "It is not known which key to trust: \(keys) has none of the log \(origin)",
            remedyVi:
                "Thêm --policy với chính sách tin cậy của sổ (không dùng tệp nằm trong chính bản sao), hoặc phục hồi thư mục keys",
            remedyEn: "Add --policy with the log's trust policy (not the file in the copy itself), or restore the folder keys")
    }
}

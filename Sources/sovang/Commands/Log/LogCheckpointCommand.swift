import ArgumentParser
import Entry
import Foundation
import PostgresClient
import Publishing
import Service
import TransparencyLog

/// Prints the newest signed head.
struct LogCheckpointCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checkpoint", abstract: "In đầu sổ đã ký mới nhất / print the newest signed head.",
        discussion: "Giữ lại để lần sau kiểm chứng với --old / keep it, to verify with --old next time.")

    @Option(help: ArgumentHelp("Thư mục sổ đã công bố / the folder of a published log.", valueName: "folder"))
    var from: String?

    @Flag(help: "Đầu sổ mới nhất đủ chữ ký làm chứng / the newest head that a quorum witnessed.")
    var witnessed = false

    @Option(help: "text hoặc json / text or json.")
    var format: OutputFormat = .text

    @OptionGroup var target: TargetOptions

    func run() async throws {
        let head = try await newest()
        guard format == .json else { return Terminal.write(String(decoding: head.note.bytes, as: UTF8.self), to: STDOUT_FILENO) }
        let signatures = head.note.signatures.map { signature -> JSONValue in
            .object(["name": .string(signature.name.description), "keyID": .string(String(signature.keyID, radix: 16))])
        }
        var object: JSONObject = [
            "origin": .string(try head.note.checkpoint().origin.description), "size": .integer(head.size),
            "root": .string(head.root.base64), "signatures": .array(signatures),
            "note": .string(String(decoding: head.note.bytes, as: UTF8.self)),
        ]
        if let at = head.signedAt { object["signedAt"] = .string(at.description) }
        Terminal.print(String(decoding: try CanonicalJSON.encode(.object(object)), as: UTF8.self))
    }

    private func newest() async throws -> SignedHead {
        let name = witnessed ? TileStore.witnessed : TileStore.checkpoint
        if from != nil || witnessed {
            let url = from.map { URL(fileURLWithPath: $0, isDirectory: true) } ?? target.folder.publishedLog
            let folder = TileFolder(url)
            if let head = try folder.head(name) { return head }
            // Signed and not witnessed is a state that a log may well be in.
            if let newest = try folder.head() { throw ServiceError.noHeadWitnessed(newest: newest.size) }
            throw LogFault(.headMissing, place: folder.path(of: TileStore.checkpoint))
        }
        let head = try await ReadingTarget.withLog(target) { log, connections in
            let reader = PostgresPool(connections.configuration(role: "sovang_read"), size: 1)
            let head = try await DatabaseSource(log: log, ledger: HeadLedger(reader: reader, writer: nil)).newest()
            await reader.close()
            return head
        }
        guard let head else { throw LogFault(.headMissing, place: "log.signed_head") }
        return head
    }
}

extension ServiceError {
    fileprivate static func noHeadWitnessed(newest size: Int64) -> ServiceError {
        ServiceError(
            code: "no-head-witnessed", status: 404,
            vi: "Chưa có đầu sổ nào đủ chữ ký làm chứng; đầu sổ mới nhất (\(size) mục) mới chỉ do sổ ký",
            en: "No head has its quorum of cosignatures yet; the newest one, of \(size) entries, is signed by the log alone",
            remedyVi:
                "Nêu bên làm chứng và quorum trong chính sách (sovang log policy), chạy sovang serve --policy TỆP, hoặc nhận trả lời "
                + "bằng sovang log witness-answer; bỏ --witnessed để in đầu sổ đã ký",
            remedyEn:
                "Name witnesses and a quorum in a policy (sovang log policy), run sovang serve --policy FILE, or take an answer by "
                + "sovang log witness-answer; leave --witnessed out to print the signed head")
    }
}

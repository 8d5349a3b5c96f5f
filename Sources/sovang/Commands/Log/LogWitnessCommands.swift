import ArgumentParser
import Foundation
import PostgresClient
import Publishing
import Service
import TransparencyLog

/// Writes a request for a witness without a network.
struct LogWitnessRequestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "witness-request", abstract: "Ghi yêu cầu làm chứng ra tệp / write a witness request to a file.",
        discussion: "Mang tệp tới máy làm chứng: sovang witness cosign / take it to the witness: sovang witness cosign.")

    @Argument(help: ArgumentHelp("Tệp yêu cầu / the file to write.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("Số mục của đầu sổ mà bên làm chứng đã ký / the size that the witness knows.", valueName: "size"))
    var known: Int64?

    @Option(help: ArgumentHelp("Tên khóa của bên làm chứng / the name of the witness's key.", valueName: "name"))
    var witness: String?

    @OptionGroup var target: TargetOptions

    func validate() throws {
        guard known != nil || witness != nil else {
            throw ValidationError(
                "Cần --known hoặc --witness (0 nếu là lần đầu) / give --known (0 for the first time) or --witness.")
        }
    }

    func run() async throws {
        let published = target.folder.publishedLog
        let size = if let known { known } else { try await lastSize() }
        guard let head = try TileFolder(published).head() else { throw LogFault(.headMissing, place: TileStore.checkpoint) }
        let request = try await WitnessRequests(store: TileStore(folder: published)).request(for: head, from: size)
        try PolicyFile.write(request.bytes, to: file)
        Terminal.print("Yêu cầu cho đầu sổ \(head.size) mục, từ \(size) / request for the head of \(head.size) entries: \(file)")
    }

    /// The size of the last head that the witness cosigned, as far as the log knows.
    private func lastSize() async throws -> Int64 {
        let witness = witness ?? ""
        return try await ReadingTarget.with(target) { connections in
            let reader = PostgresPool(connections.configuration(role: "sovang_read"), size: 1)
            let size = try await HeadLedger(reader: reader, writer: nil).lastSize(cosignedBy: witness)
            await reader.close()
            return size
        }
    }
}

/// Takes a witness's answer from a stick.
struct LogWitnessAnswerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "witness-answer", abstract: "Nhận trả lời của bên làm chứng từ tệp / take a witness's answer from a file.")

    @Argument(help: ArgumentHelp("Tệp trả lời / the answer.", valueName: "file"))
    var file: String

    @Option(
        help: ArgumentHelp("Chính sách tin cậy nêu bên làm chứng / the trust policy that names the witness.", valueName: "file"))
    var policy: String

    @OptionGroup var target: TargetOptions

    func run() async throws {
        let reply = WitnessFile(decoding: try PolicyFile.contents(file)).reply
        guard reply.status == 200 else { throw ServiceError(refusedWith: reply) }
        let (folder, trust) = (target.folder, try PolicyFile.read(policy))
        let taken = try await ReadingTarget.with(target) { connections in
            let reader = PostgresPool(connections.configuration(role: "sovang_read"), size: 1)
            let writer = PostgresPool(connections.configuration(role: "sovang_sign"), size: 1)
            let answer = StickAnswer(
                policy: trust, ledger: HeadLedger(reader: reader, writer: writer), store: TileStore(folder: folder.publishedLog))
            let taken = try await answer.take(reply.body)
            await reader.close()
            await writer.close()
            return taken
        }
        guard let taken else { throw ServiceError.answerFitsNothing }
        for line in taken.cosigned { Terminal.print("\(line.witness): \(taken.head.size) mục / entries") }
        Terminal.print(taken.hasQuorum ? "Đủ chữ ký làm chứng / the quorum is there" : "Chưa đủ chữ ký làm chứng / no quorum yet")
    }
}

extension ServiceError {
    fileprivate static let answerFitsNothing = ServiceError(
        code: "answer-fits-nothing", status: 422,
        vi: "Trả lời không thuộc đầu sổ nào gần đây, hoặc bên làm chứng không có trong chính sách",
        en: "The answer is over none of the last heads, or the witness is not in the policy",
        remedyVi: "Kiểm tra chính sách có vkey của bên làm chứng, rồi tạo yêu cầu mới",
        remedyEn: "Check that the policy has the witness's vkey, then make a new request")

    fileprivate init(refusedWith reply: WitnessReply) {
        if reply.status == 409, let size = try? WitnessAnswer.conflictSize(decoding: reply.body) {
            self.init(.conflict(size: size))
        } else {
            let said = String(decoding: reply.body.prefix(500).filter { $0 >= 0x20 }, as: UTF8.self)
            self.init(
                code: "witness-\(reply.status)", status: reply.status, vi: "Bên làm chứng từ chối (\(reply.status))",
                en: "The witness refused (\(reply.status)): \(said)",
                remedyVi: reply.status == 422
                    ? "BÁO ĐỘNG: đừng ghi thêm; chạy sovang log verify" : "Xem trạng thái trên máy làm chứng",
                remedyEn: reply.status == 422
                    ? "ALARM: write nothing more; run sovang log verify" : "Look at the witness's status")
        }
    }
}

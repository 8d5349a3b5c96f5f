import ArgumentParser
import Entry
import EventLog
import Foundation
import Publishing
import Service
import TransparencyLog

/// Proves that an entry is in the log, or checks such a proof.
struct LogProveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prove", abstract: "Chứng minh một mục có trong sổ / prove that an entry is in the log.",
        discussion: """
            sovang log prove 1234 > muc-1234.tlog-proof
            sovang log prove --check muc-1234.tlog-proof --entry muc-1234.json --policy policy.txt
            Bằng chứng theo dạng C2SP tlog-proof@v1. The proof has the form of C2SP tlog-proof@v1.
            """)

    @Argument(help: ArgumentHelp("Vị trí của mục / the position of the entry.", valueName: "seq"))
    var seq: Int64?

    @Option(help: ArgumentHelp("Thư mục sổ đã công bố / the folder of a published log.", valueName: "folder"))
    var from: String?

    @Option(
        name: [.customShort("o"), .long], help: ArgumentHelp("Tệp bằng chứng / where to write the proof.", valueName: "file"))
    var output: String?

    @Flag(help: "Chép mục vào bằng chứng, trong phần extra / put the entry into the proof, as its extra octets.")
    var embed = false

    @Option(help: ArgumentHelp("Kiểm tra bằng chứng này / check this proof.", valueName: "file"))
    var check: String?

    @Option(
        help: ArgumentHelp(
            "Mục: nơi ghi khi chứng minh, nơi đọc khi kiểm tra / the entry: where to write it, or where to read it.",
            valueName: "file"))
    var entry: String?

    @Option(help: ArgumentHelp("Chính sách tin cậy / the trust policy to check by.", valueName: "file"))
    var policy: String?

    @Option(help: "text hoặc json (khi kiểm tra) / text or json (when checking).")
    var format: OutputFormat = .text

    @OptionGroup var target: TargetOptions

    func validate() throws {
        guard (seq == nil) != (check == nil) else {
            throw ValidationError("Cần vị trí hoặc --check / give a position or --check.")
        }
        if let seq, seq < 0 { throw ValidationError("Vị trí bắt đầu từ 0 / positions begin at 0.") }
        if check != nil, policy == nil { throw ValidationError("--check cần --policy / --check needs --policy.") }
    }

    func run() async throws {
        if let seq {
            do {
                return try prove(seq)
            } catch let error as NotPublished {
                throw await explained(error)
            }
        }
        if let check, let policy { try verify(check, policy) }
    }

    private func prove(_ seq: Int64) throws {
        let folder = TileFolder(from.map { URL(fileURLWithPath: $0, isDirectory: true) } ?? target.folder.publishedLog)
        let prover = LogProver(folder)
        var proof = try prover.proof(of: seq)
        if embed || entry != nil {
            let bytes = try prover.entry(seq)
            if let entry { try PolicyFile.write(bytes, to: entry) }
            if embed { proof = try proof.carrying(bytes) }
        }
        if let output { return try PolicyFile.write(proof.bytes, to: output) }
        Terminal.write(String(decoding: proof.bytes, as: UTF8.self), to: STDOUT_FILENO)
    }

    /// Why a position is not published: a copy knows no more than its head, the log itself tells whether it is written at all.
    private func explained(_ error: NotPublished) async -> any Error {
        guard from == nil, let size = try? await ReadingTarget.withLog(target, work: { log, _ in try await log.head().size })
        else { return UsageError(ServiceError(error)) }
        guard error.position < size else { return UsageError(ServiceError(beyondLog: error, size: size)) }
        return ServiceError(unsigned: error)
    }

    private func verify(_ path: String, _ policy: String) throws {
        let trust = try PolicyFile.read(policy)
        let bytes = try PolicyFile.contents(path)
        do {
            let proof = try TLogProof(decoding: bytes)
            guard let leaf = try entry.map({ path throws(ServiceError) in try PolicyFile.contents(path) }) ?? proof.extra else {
                throw ServiceError.entryMissing
            }
            let verdict = try proof.verify(leaf: .leaf(leaf), policy: trust)
            let isWitnessed = trust.quorum != nil
            if format == .json {
                var object: JSONObject = [
                    "ok": .bool(true), "origin": .string(verdict.checkpoint.origin.description),
                    "index": .integer(Int64(proof.index)), "size": .integer(Int64(verdict.checkpoint.size)),
                    "witnessed": .bool(isWitnessed),
                ]
                object["time"] = verdict.quorumTime.map { .integer(Int64($0)) }
                return Terminal.print(String(decoding: try CanonicalJSON.encode(.object(object)), as: UTF8.self))
            }
            Terminal.print(
                "ĐÚNG: mục số \(proof.index) có trong sổ \(verdict.checkpoint.origin) (\(verdict.checkpoint.size) mục) / "
                    + "OK: entry \(proof.index) is in the log")
            for witness in verdict.cosigned {
                let time = Instant(microseconds: Int64(clamping: witness.time) &* 1_000_000)
                Terminal.print("làm chứng / witnessed by \(witness.key.name)  \(time)")
            }
        } catch let error as TransparencyError {
            throw ServiceError.proofWrong(error.code, error.message)
        }
    }
}

extension TLogProof {
    /// The same proof with the entry as its extra octets, so that one file is enough.
    fileprivate func carrying(_ entry: [UInt8]) throws -> TLogProof {
        let size = try checkpoint.checkpoint().size
        return try TLogProof(InclusionProof(index: index, size: size, hashes: hashes), checkpoint: checkpoint, extra: entry)
    }
}

extension ServiceError {
    fileprivate static let entryMissing = ServiceError(
        code: "entry-missing", status: 422, vi: "Bằng chứng không kèm mục", en: "The proof does not carry the entry",
        remedyVi: "Thêm --entry với tệp chứa đúng các byte của mục", remedyEn: "Add --entry with a file of the entry's very bytes"
    )

    fileprivate static func proofWrong(_ code: String, _ message: String) -> ServiceError {
        ServiceError(
            code: code, status: 422, vi: "Bằng chứng không đúng (\(code))", en: "The proof does not hold: \(message)",
            remedyVi: "Kiểm tra đúng mục, đúng bằng chứng và chính sách hiện tại; nếu vẫn sai, giữ lại làm bằng chứng",
            remedyEn: "Check that entry, proof and policy belong together; if they do, keep them as evidence")
    }
}

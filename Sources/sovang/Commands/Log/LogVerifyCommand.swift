import ArgumentParser
import EventLog
import Foundation
import PostgresClient
import Publishing
import Service
import TransparencyLog

/// Verifies the log in its database, or a published copy of it without one.
struct LogVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Kiểm chứng sổ / verify the log.",
        discussion: """
            Không có --offline: đối chiếu cơ sở dữ liệu với từng byte, từng đầu sổ đã ký và các tệp công bố. Có --offline: chỉ cần thư mục \
            và chính sách. Mã kết thúc 1 và vị trí đầu tiên bị lệch nếu có gì sai; 3 nếu có chữ ký của khóa lạ.
            Without --offline the database is compared byte by byte with every head that was signed and with the published files. With it, \
            a folder and a policy are enough. Exit code 1 and the first bad position if anything is wrong; 3 if a signature is by a key \
            that the policy does not know.
            """)

    @Option(help: ArgumentHelp("Thư mục sổ đã công bố / the folder of a published log.", valueName: "folder"))
    var offline: String?

    @Option(help: ArgumentHelp("Chính sách tin cậy (C2SP tlog-policy) / the trust policy.", valueName: "file"))
    var policy: String?

    @Option(help: ArgumentHelp("Đầu sổ giữ từ lần trước / a head kept from last time.", valueName: "file"))
    var old: String?

    @Option(help: ArgumentHelp("Tệp giữ đầu sổ đã ký cuối cùng / the file with the last signed head.", valueName: "file"))
    var headFile: String?

    @Option(
        help: ArgumentHelp(
            "Các mục mà giá trị cá nhân đã mất, như sau log feed / entries whose personal values are lost, as after log feed.",
            valueName: "first..end"))
    var valuesLost: [String] = []

    @Option(help: "text hoặc json / text or json.")
    var format: OutputFormat = .text

    @OptionGroup var target: TargetOptions

    func validate() throws {
        _ = try lostRanges()
        if offline != nil, policy == nil { throw ValidationError("--offline cần --policy / --offline needs --policy.") }
    }

    private func lostRanges() throws -> [Range<Int64>] {
        try valuesLost.map { text in
            let ends = text.split(separator: ".", omittingEmptySubsequences: true).compactMap { Int64($0) }
            guard text.contains(".."), ends.count == 2, ends[0] < ends[1] else {
                throw ValidationError("--values-lost ĐẦU..CUỐI / FIRST..END: 120..156")
            }
            return ends[0]..<ends[1]
        }
    }

    func run() async throws {
        let clock = ContinuousClock()
        let start = clock.now
        let bar = SharedProgressBar("Kiểm chứng / verifying", isQuiet: format == .json)
        let verdict: LogVerdict
        do {
            verdict = try await verify(bar)
            bar.finish()
        } catch let fault as LogFault {
            bar.finish()
            try VerdictScreen.print(fault, format)
            throw ExitCode.failure
        }
        try VerdictScreen.print(verdict, seconds: start.duration(to: clock.now).seconds, format)
        if verdict.unknownSignatures > 0 { throw ExitCode.doneInPart }
    }

    private func verify(_ bar: SharedProgressBar) async throws -> LogVerdict {
        let trust = try policy.map { path throws(ServiceError) in try PolicyFile.read(path) }
        let old = try old.map { path throws(ServiceError) in try PolicyFile.head(path) }
        if let offline, let trust {
            let verifier = try FolderVerifier(URL(fileURLWithPath: offline, isDirectory: true), policy: trust, old: old)
            return try await verifier.run { bar.show(done: Int($0), of: Int($1)) }
        }
        let lost = try lostRanges()
        let (target, headFile) = (target, headFile.map { URL(fileURLWithPath: $0) } ?? target.folder.headFile)
        let result = try await ReadingTarget.withLog(target) { log, connections -> Result<LogVerdict, LogFault> in
            let reader = PostgresPool(connections.configuration(role: "sovang_read"), size: 3, waitLimit: .seconds(60))
            var outside = DatabaseVerifier.Outside()
            let origin = try await Installation.checkedOrigin(target, connections).text
            // Whoever names no policy trusts the keys that lie here; a supervisor brings a policy.
            outside.policy = try trust ?? target.ownPolicy(of: origin)
            outside.old = old
            // What lies in the folder may be of another log, when only the database was named.
            if try HeadFile(headFile).read().map({ try $0.note.checkpoint().origin.description == origin }) ?? false {
                outside.headFile = HeadFile(headFile)
            }
            let tiles = TileFolder(target.folder.publishedLog)
            if let note = try? tiles.head()?.note, (try? note.checkpoint())?.origin.description == origin {
                outside.tiles = tiles
            }
            let verifier = DatabaseVerifier(
                reader: reader, outside: outside,
                disclosures: KeptDisclosures(reader: reader, log: log) {
                    ErasedValues(try await Self.erasures(in: log, reader), lost: lost)
                })
            do {
                var verdict = try await verifier.run { bar.show(done: Int($0), of: Int($1)) }
                verdict.trustsOwnKeys = trust == nil && verdict.signaturesChecked
                await reader.close()
                return .success(verdict)
            } catch let fault as LogFault {
                await reader.close()
                return .failure(fault)
            }
        }
        let verdict = try result.get()
        // A log that nobody founded is not in order: it is not there.
        guard !verdict.origin.isEmpty else { throw ServiceError.noLog(in: target.folder.url.path) }
        return verdict
    }

    /// The erasures that stand in the log, from the first event that is one.
    private static func erasures(in log: PostgresEventLog, _ reader: PostgresPool) async throws -> [ErasureOrder] {
        let first = try await reader.withConnection { connection in
            try connection.query("SELECT min(first_seq) FROM log.kind WHERE type = 'PersonErased'").first?
                .decode(Int64?.self, at: 0)
        }
        guard let first else { return [] }
        return try await ErasureHistory(log: log).orders(from: first)
    }
}

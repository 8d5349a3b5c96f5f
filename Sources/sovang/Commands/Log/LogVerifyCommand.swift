import ArgumentParser
import EventLog
import Foundation
import Publishing
import Service
import TransparencyLog

/// Verifies the log in its database, or a published copy of it without one.
struct LogVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Kiểm chứng sổ / verify the log.",
        discussion: """
            Không có --offline: đối chiếu cơ sở dữ liệu với từng byte, từng đầu sổ đã ký và các tệp công bố. Có --offline: chỉ cần thư mục \
            và chính sách. Mã kết thúc 1 và vị trí đầu tiên bị lệch nếu có gì sai; 3 nếu còn điều bỏ ngỏ: chữ ký của khóa lạ, \
            quyền bị nới lỏng, thiếu khóa, chưa ký hay chưa đủ bên làm chứng.
            Without --offline the database is compared byte by byte with every head that was signed and with the published files. With it, \
            a folder and a policy are enough. Exit code 1 and the first bad position if anything is wrong; 3 if something stays open: \
            a signature by a key that the policy does not know, loosened rights, missing keys, nothing signed, or no quorum.
            """)

    @Option(help: ArgumentHelp("Thư mục sổ đã công bố / the folder of a published log.", valueName: "folder"))
    var offline: String?

    @Option(help: ArgumentHelp("Chính sách tin cậy (C2SP tlog-policy) / the trust policy.", valueName: "file"))
    var policy: String?

    @Option(help: ArgumentHelp("Đầu sổ giữ từ lần trước / a head kept from last time.", valueName: "file"))
    var old: String?

    @Option(
        help: ArgumentHelp(
            "Tệp giữ đầu sổ đã ký cuối cùng; none: không so / the file with the last signed head; none: compare with none.",
            valueName: "file"))
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
            guard let range = LostValues.range(text) else {
                throw ValidationError("--values-lost ĐẦU..CUỐI / FIRST..END: 120..156")
            }
            return range
        }
    }

    func run() async throws {
        let clock = ContinuousClock()
        let start = clock.now
        let bar = SharedProgressBar("Kiểm chứng / verifying", isQuiet: format == .json)
        let (verdict, findings): (LogVerdict, [String])
        do {
            (verdict, findings) = try await verify(bar)
            bar.finish()
        } catch let fault as LogFault {
            bar.finish()
            try VerdictScreen.print(fault, format)
            throw ExitCode.failure
        }
        try VerdictScreen.print(verdict, rights: findings, seconds: start.duration(to: clock.now).seconds, format)
        if verdict.unknownSignatures > 0 || !findings.isEmpty || Self.isUnsure(verdict, policy: policy, target) {
            throw ExitCode.doneInPart
        }
    }

    private func verify(_ bar: SharedProgressBar) async throws -> (LogVerdict, rights: [String]) {
        let trust = try policy.map { path throws(ServiceError) in try PolicyFile.read(path) }
        let old = try old.map { path throws(ServiceError) in try PolicyFile.head(path) }
        if let offline, let trust {
            let verifier = try FolderVerifier(URL(fileURLWithPath: offline, isDirectory: true), policy: trust, old: old)
            return (try await verifier.run { bar.show(done: Int($0), of: Int($1)) }, [])
        }
        let lost = try lostRanges()
        let (target, headFile) = (target, headFile)
        let result = try await ReadingTarget.withLog(target) {
            log, connections -> Result<(LogVerdict, rights: [String]), LogFault> in
            let origin = try await Installation.checkedOrigin(target, connections).text
            var verification = LogVerification(log: log, connections: connections, folder: target.folder, origin: origin)
            (verification.policy, verification.old, verification.lost) = (trust, old, lost)
            verification.headFile = try Self.headFile(named: headFile, of: origin, target)
            do {
                let verdict = try await verification.run { bar.show(done: Int($0), of: Int($1)) }
                return .success((verdict, try await SchemaGate.findings(connections)))
            } catch let fault as LogFault {
                return .failure(fault)
            }
        }
        let found = try result.get()
        // A log that nobody founded is not in order: it is not there.
        guard !found.0.origin.isEmpty else { throw ServiceError.noLog(in: target.folder.url.path) }
        return found
    }

    /// The file with the last signed head: the one that was named must be there and of this log; what lies in the data folder may be of
    /// another log, where only a database was named.
    private static func headFile(named name: String?, of origin: String, _ target: TargetOptions) throws -> HeadFile? {
        if name == "none" { return nil }
        let url = name.map { URL(fileURLWithPath: $0) } ?? target.folder.headFile
        let found = try HeadFile(url).read().map { try $0.note.checkpoint().origin.description }
        if let name, found != origin { throw ServiceError.fileUnreadable(name, found == nil ? "missing" : "other-log") }
        return found == origin ? HeadFile(url) : nil
    }

    /// Tells what a log in order still leaves open: values that the keys here do not open, and a quorum that nobody made up.
    private static func isUnsure(_ verdict: LogVerdict, policy: String?, _ target: TargetOptions) -> Bool {
        var isUnsure = false
        if verdict.disclosures.closed > 0, FileManager.default.fileExists(atPath: target.folder.personKeys.path) {
            Terminal.note(
                "Giá trị không mở được: thiếu khóa trong kho (sovang keys status, keys adopt) / "
                    + "values that cannot be opened: keys are missing in the store (sovang keys status, keys adopt)")
            isUnsure = true
        }
        if let policy, let trust = try? PolicyFile.read(policy), trust.quorum != nil, verdict.witnessedSize == nil {
            Terminal.note(
                "Chưa đầu sổ nào đủ bên làm chứng theo chính sách / no head has the quorum of cosignatures that the policy asks for"
            )
            isUnsure = true
        }
        if verdict.size > 0, verdict.signedSize == nil {
            Terminal.note("Chưa đầu sổ nào được ký / no head was ever signed: sovang serve")
            isUnsure = true
        }
        return isUnsure
    }
}

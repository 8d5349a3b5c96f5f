import ArgumentParser
import Commendation
import Foundation
import Publishing
import Service
import TransparencyLog

/// Prints a trust policy for auditors and for the daemon.
struct LogPolicyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy", abstract: "In chính sách tin cậy / print a trust policy (C2SP tlog-policy).",
        discussion: """
            sovang log policy --witness "mattran mattran.sonla.gov.vn/nhan-chung+… http://10.0.0.5:8090" --quorum all > policy.txt
            Giao cho kiểm toán viên bằng đường khác với sổ / hand it to auditors by another road than the log.
            """)

    @Option(
        help: ArgumentHelp(
            "Một bên làm chứng: \"tên vkey [địa chỉ]\" / a witness: \"name vkey [address]\".", valueName: "witness"))
    var witness: [String] = []

    @Option(help: ArgumentHelp("any, all, none hoặc một số / any, all, none or a number.", valueName: "count"))
    var quorum: String?

    @OptionGroup var target: TargetOptions

    func validate() throws {
        guard !witness.isEmpty || quorum == nil || quorum == "none" else {
            throw ValidationError("--quorum cần --witness / --quorum needs --witness.")
        }
    }

    func run() async throws {
        let keys = try KeyRing(target.folder, origin: target.foundOrigin()).keys()
        guard !keys.isEmpty else { throw PublishingError.key(.missing) }
        let logs = keys.map { "log \($0.text)" }
        for text in witness { try check(text, among: logs) }
        let names = witness.compactMap { $0.split { $0 == " " || $0 == "\t" }.first }.joined(separator: " ")
        let quorum = quorum ?? (witness.isEmpty ? "none" : "all")
        let ending = quorum == "none" ? ["quorum none"] : ["group witnesses \(quorum) \(names)", "quorum witnesses"]
        do {
            let policy = try Self.policy(logs + witness.map { "witness \($0)" } + ending)
            Terminal.write(String(decoding: policy.bytes, as: UTF8.self), to: STDOUT_FILENO)
        } catch {
            // Each witness is right by itself: what is left is the number, or that two do not go together.
            throw UsageError(.quorumWrong(quorum, witness.count, error))
        }
    }

    /// Refuses one witness that is not well formed, naming it: of several, the number of a line would tell nobody which.
    private func check(_ text: String, among logs: [String]) throws {
        let items = text.split { $0 == " " || $0 == "\t" }.map(String.init)
        guard 2...3 ~= items.count, !text.contains("\n") else { throw UsageError(.witnessWrong(text, .form)) }
        if items.count == 3 {
            guard let url = URL(string: items[2]), ["http", "https"].contains(url.scheme?.lowercased()), url.host != nil else {
                throw UsageError(.witnessWrong(text, .address))
            }
        }
        do {
            _ = try Self.policy(logs + ["witness \(text)", "quorum none"])
        } catch {
            let fault: WitnessArgumentFault =
                switch error.kind {
                case .keyType: .keyType
                case .policyName: .name
                case .duplicateKey: .repeated
                default: .key
                }
            throw UsageError(.witnessWrong(text, fault))
        }
    }

    private static func policy(_ lines: [String]) throws(TransparencyError) -> TrustPolicy {
        try TrustPolicy(decoding: Array(lines.map { $0 + "\n" }.joined().utf8))
    }
}

extension ServiceError {
    fileprivate static func witnessWrong(_ text: String, _ fault: WitnessArgumentFault) -> ServiceError {
        let shown = String(text.prefix(200))
        return ServiceError(
            code: "witness-argument-\(fault.rawValue)", status: 400, vi: "--witness “\(shown)”: \(fault.text.vi)",
            en: "--witness “\(shown)”: \(fault.text.en)",
            remedyVi: "Viết \"tên vkey [địa chỉ]\"; chép cả dòng vkey do sovang witness keygen in ra",
            remedyEn: "Write \"name vkey [address]\", with the whole vkey that sovang witness keygen prints")
    }

    fileprivate static func quorumWrong(_ quorum: String, _ count: Int, _ error: TransparencyError) -> ServiceError {
        guard error.kind == .policyThreshold else {
            return ServiceError(
                code: "witnesses-clash", status: 400, vi: "Hai bên làm chứng trùng tên hoặc trùng khóa (\(error.code))",
                en: "Two of the witnesses share a name or a key, or one is called “witnesses” (\(error.code))",
                remedyVi: "Cho mỗi --witness một tên và một khóa riêng, khác với tên witnesses",
                remedyEn: "Give each --witness a name and a key of its own, other than the name witnesses")
        }
        return ServiceError(
            code: "quorum-wrong", status: 400, vi: "--quorum \(quorum.prefix(50)) không dùng được với \(count) bên làm chứng",
            en: "--quorum \(quorum.prefix(50)) does not go with \(count) witnesses",
            remedyVi: "Viết any, all, none, hoặc một số từ 1 đến số bên làm chứng (\(count))",
            remedyEn: "Write any, all, none, or a number from 1 to that of the witnesses (\(count))")
    }
}

import ArgumentParser
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

    func run() async throws {
        do {
            let keys = try KeyRing(target.folder, origin: target.foundOrigin()).keys()
            guard !keys.isEmpty else { throw PublishingError.key(.missing) }
            var lines = keys.map { "log \($0.text)" } + witness.map { "witness \($0)" }
            let names = witness.compactMap { $0.split(separator: " ").first }.joined(separator: " ")
            let quorum = quorum ?? (witness.isEmpty ? "none" : "all")
            if quorum == "none" || witness.isEmpty {
                lines.append("quorum none")
            } else {
                lines += ["group witnesses \(quorum) \(names)", "quorum witnesses"]
            }
            let policy = try TrustPolicy(decoding: Array(lines.map { $0 + "\n" }.joined().utf8))
            Terminal.write(String(decoding: policy.bytes, as: UTF8.self), to: STDOUT_FILENO)
        } catch let error as TransparencyError {
            throw ValidationError("--witness, --quorum: \(error.message)")
        }
    }
}

import ArgumentParser
import Foundation
import Publishing
import Service
import TransparencyLog

/// Makes the key that signs the log's heads, or changes it.
struct LogKeygenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keygen", abstract: "Tạo hoặc đổi khóa ký của sổ / make or change the log's signing key.",
        discussion: """
            Đổi khóa: --rotate thêm khóa mới, cả hai cùng ký; đưa vkey mới cho bên làm chứng (sovang witness add-log) và kiểm toán viên; \
            sau 90 ngày --retire bỏ khóa cũ. Khởi động lại sovang serve sau mỗi bước.
            To change the key: --rotate adds a new one and both sign; hand the new vkey to the witnesses (sovang witness add-log) and the \
            auditors; after 90 days --retire drops the old one. Start sovang serve again after each step.
            """)

    @Flag(help: "Thêm khóa mới bên cạnh khóa cũ / add a new key beside the old one.")
    var rotate = false

    @Flag(help: "Chỉ giữ khóa mới nhất / keep only the newest key.")
    var retire = false

    @OptionGroup var target: TargetOptions

    func validate() throws {
        if rotate, retire { throw ValidationError("Chọn một trong hai / choose one of --rotate and --retire.") }
    }

    func run() async throws {
        try target.folder.prepare()
        let (file, origin) = (LogKeyFile(target.folder.logKey), try target.foundOrigin())
        let ring = KeyRing(target.folder, origin: origin)
        try ring.remember()
        if retire {
            try file.retireOlder()
        } else {
            let seed = (0..<32).map { _ in UInt8.random(in: .min ... .max) }
            let secret = try NoteSigner(name: KeyName(origin), seed: seed).secretText
            if rotate { try file.add(secret) } else { try file.create(secret) }
        }
        try ring.remember()
        for signer in try file.signers(of: origin) { Terminal.print(signer.verifierKey.text) }
    }
}

import ArgumentParser
import Foundation
import Publishing
import Service
import TransparencyLog

/// The witness on the supervisor's own machine.
struct WitnessCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "witness",
        abstract: "Bên làm chứng trên máy của cơ quan giám sát / the witness on the supervisor's own machine.",
        discussion: """
            Lần đầu: keygen, rồi add-log với vkey của sổ. Có mạng: serve. Không có mạng: cosign với tệp trên USB.
            First: keygen, then add-log with the log's vkey. With a network: serve. Without one: cosign, with files on a stick.
            """,
        subcommands: [WitnessKeygen.self, WitnessAddLog.self, WitnessServe.self, WitnessCosign.self, WitnessStatus.self])
}

/// Where the witness lives.
struct WitnessOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Thư mục của bên làm chứng / the witness's folder (root: /var/lib/sovang/witness, others: ~/.local/share/sovang/witness).",
            valueName: "folder"))
    var data: String?

    /// The folder.
    var url: URL { data.map { URL(fileURLWithPath: $0, isDirectory: true) } ?? DataFolder.standard(name: "witness").url }
}

/// Makes the witness's key.
struct WitnessKeygen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keygen", abstract: "Tạo khóa của bên làm chứng và in vkey / make the witness's key and print its vkey.")

    @Argument(help: ArgumentHelp("Tên, ví dụ mattran.sonla.gov.vn/nhan-chung / the name of the key.", valueName: "name"))
    var name: String

    @OptionGroup var options: WitnessOptions

    func run() async throws {
        let seed = (0..<32).map { _ in UInt8.random(in: .min ... .max) }
        Terminal.print(try WitnessSetup.makeKey(options.url, name: name, seed: seed).text)
    }
}

/// Takes up a log.
struct WitnessAddLog: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add-log",
        abstract: "Nhận làm chứng một sổ, hoặc thêm khóa mới của nó / witness a log, or a further key of it.")

    @Argument(help: ArgumentHelp("Tên gốc của sổ / the log's origin.", valueName: "origin"))
    var origin: String

    @Argument(help: ArgumentHelp("Khóa công khai của sổ (sovang log keygen) / the log's public key.", valueName: "vkey"))
    var vkey: String

    @OptionGroup var options: WitnessOptions

    func run() async throws {
        try WitnessSetup.add(NoteVerifierKey(vkey), of: origin, to: options.url)
        Terminal.print("Đã nhận làm chứng / now witnessing: \(origin)")
    }
}

/// Says what the witness cosigned.
struct WitnessStatus: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Khóa, các sổ và đầu sổ đã ký / the key, the logs and what was cosigned.")

    @OptionGroup var options: WitnessOptions

    func run() async throws {
        let status = try await WitnessFolder(options.url).status()
        for key in status.keys { Terminal.print("vkey \(key.text)") }
        for log in status.logs {
            let head = log.checkpoint.map { "\($0.size) \($0.root.base64)" } ?? "0"
            Terminal.print("\(log.origin) \(log.isDamaged ? "HỎNG / DAMAGED" : head)")
        }
        Terminal.print(
            "hai lịch sử / forks \(status.forks), chưa chứng minh / unproven \(status.evidence), "
                + "bị từ chối / refused \(status.refused)")
        if status.forks > 0 {
            Terminal.note(
                "BÁO ĐỘNG: báo cơ quan giám sát, giữ nguyên thư mục forks / ALARM: tell the supervisor, keep the folder forks")
        }
    }
}

import ArgumentParser
import Entry
import Foundation
import Publishing
import Service
import TransparencyLog

/// Answers a request from a stick by a file on the stick.
struct WitnessCosign: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cosign", abstract: "Ký đầu sổ từ tệp trên USB / cosign a head from a file on a stick.",
        discussion: """
            Bên sổ: sovang log witness-request FILE; sau đó: sovang log witness-answer FILE.
            On the log's side: sovang log witness-request FILE, and afterwards sovang log witness-answer FILE.
            """)

    @Argument(help: ArgumentHelp("Tệp yêu cầu / the request.", valueName: "request"))
    var request: String

    @Argument(help: ArgumentHelp("Tệp trả lời sẽ ghi / where to write the answer.", valueName: "answer"))
    var answer: String

    @OptionGroup var options: WitnessOptions

    func run() async throws {
        let body = try PolicyFile.contents(request)
        let time = UInt64(max(0, Environment.system.now().microseconds / 1_000_000))
        let said = try await WitnessFolder(options.url).answer(body, time: time)
        try PolicyFile.write(WitnessFile(said).bytes, to: answer)
        guard case .refused(let refusal) = said else {
            return Terminal.print("Đã ký; trả lời ở / cosigned; the answer is in \(answer)")
        }
        throw ServiceError(refusal)
    }
}

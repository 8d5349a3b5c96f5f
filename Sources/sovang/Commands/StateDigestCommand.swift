import ArgumentParser
import Entry
import Service

/// Records a digest of the state now.
struct StateDigestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "digest", abstract: "Ghi dấu tóm tắt ngay / record a digest now.",
        discussion: """
            Tiến trình đang chạy ghi, nếu có; không thì lệnh này tự ghi. Không có gì mới thì không ghi.
            The running daemon records it, or this command if there is none. Without anything new nothing is recorded.
            """)

    @Option(help: "text hoặc json / text or json.")
    var format: OutputFormat = .text

    @OptionGroup var target: TargetOptions

    func run() async throws {
        do {
            let receipt = try await StateTarget.digest(target)
            if format == .json {
                return Terminal.print(String(decoding: try CanonicalJSON.encode(.object(receipt?.json ?? [:])), as: UTF8.self))
            }
            Terminal.print(
                receipt.map { "Đã ghi ở mục / recorded as entry \($0.seq): \($0.upTo) mục / entries." }
                    ?? "Không có gì mới / nothing is new.")
        } catch {
            throw ServiceError(wrapping: error)
        }
    }
}

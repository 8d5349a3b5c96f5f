import ArgumentParser
import Entry
import EventLog
import Foundation
import PersonKeys
import PostgresClient
import Service

/// Gives persons whose keys are lost for good new ones, so that work goes on.
struct KeysReplaceLostCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replace-lost",
        abstract: "Thay khóa đã mất hẳn / replace keys that are lost for good.",
        discussion: """
            Chỉ khi không còn bản sao nào của kho khóa. Giá trị đã niêm phong dưới khóa cũ không bao giờ đọc lại được; sổ, chứng cứ và số liệu \
            không đổi. Không có --confirm: chỉ đếm.
            Only when no copy of the key store is left. What was sealed under the old keys can never be read again; log, proofs and figures \
            stay as they are. Without --confirm it only counts.
            """)

    @Option(help: ArgumentHelp("Xác nhận số người / confirm the number of persons.", valueName: "count"))
    var confirm: Int?

    @OptionGroup var target: TargetOptions

    func run() async throws {
        let target = target
        let lost = try await ReadingTarget.withLog(target) { log, _ in try await log.personsWithoutKey() }
        guard let confirm, !lost.isEmpty else {
            return Terminal.print("\(lost.count) người không còn khóa / persons without a key")
        }
        guard confirm == lost.count else {
            throw ServiceError(
                code: "count-differs", status: 409, vi: "Có \(lost.count) người không còn khóa, không phải \(confirm)",
                en: "\(lost.count) persons are without a key, not \(confirm)",
                remedyVi: "Kiểm tra lại kho khóa, rồi xác nhận đúng số",
                remedyEn: "Look at the key store again, then confirm the number")
        }
        let origin = try await ReadingTarget.with(target) { try await Installation.checkedOrigin(target, $0) }
        do {
            // The whole store may be lost.
            let keys = try PersonKeyStore(
                file: target.folder.personKeys, origin: origin.text, mayCreate: true, now: Environment.system.now)
            defer { keys.close() }
            Terminal.print("\(try await keys.replaceLost(lost)) khóa mới / new keys")
        } catch {
            throw ServiceError(wrapping: error)
        }
    }
}

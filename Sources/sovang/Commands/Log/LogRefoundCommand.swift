import ArgumentParser
import Commendation
import Entry
import EventLog
import Foundation
import Logging
import Service
import TransparencyLog

/// Founds a new log whose first entry names the last head of one that cannot be mended.
struct LogRefoundCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refound", abstract: "Lập sổ mới nối tiếp một sổ đã mất / found a new log that continues a lost one.",
        discussion: """
            Chỉ dùng khi không còn bản sao nào để nạp lại (sovang log feed). Sổ mới ở cơ sở dữ liệu trống, với tên gốc khác; mục đầu tiên \
            nêu tên gốc, số mục và gốc cây của đầu sổ cuối của sổ cũ.
            Only where no copy is left to feed from (sovang log feed). The new log lies in an empty database, under another origin; its \
            first entry names origin, size and root of the last head of the old one.
            """)

    @Option(help: ArgumentHelp("Đầu sổ cuối của sổ cũ / the last signed head of the old log.", valueName: "file"))
    var checkpoint: String

    @Option(help: ArgumentHelp("Chính sách tin cậy của sổ cũ / the trust policy of the old log.", valueName: "file"))
    var policy: String

    @OptionGroup var target: TargetOptions

    func validate() throws {
        guard target.origin != nil else { throw ValidationError("Cần --origin của sổ mới / --origin of the new log is needed.") }
    }

    func run() async throws {
        let trust = try PolicyFile.read(policy)
        let old = try trust.evaluate(PolicyFile.head(checkpoint)).checkpoint
        guard old.origin.description != target.origin else {
            throw ValidationError("--origin phải khác tên gốc cũ / --origin must differ from the old one.")
        }
        let folder = target.folder
        try folder.prepare()
        guard let lock = try DaemonLock.take(folder.lock) else { throw DaemonLock.isTaken(by: RuntimeFile.read(folder.runtime)) }
        defer { withExtendedLifetime(lock) {} }
        let fact = LogContinued(origin: old.origin.description, size: Int(old.size), root: old.root.base64)
        let logger = Logger(label: "sovang") { JSONLinesLogHandler.standardError(label: $0, level: .warning) }
        try await Installation.with(target, logger: logger) { installation in
            guard try await installation.log.head().size == 0 else { throw ServiceError.logHasEntries }
            try await installation.appending { _ in
                guard try await installation.lead() else { throw ServiceError(AppendError.notLeading) }
                try await Self.write(fact, to: installation.log)
            }
        }
        Terminal.print(
            "Sổ mới / new log \(target.origin ?? ""): mục số 0 nêu / entry 0 names \(fact.origin), \(fact.size), \(fact.root)")
    }

    private static func write(_ fact: LogContinued, to log: PostgresEventLog) async throws {
        let now = Environment.system.now()
        let random = Environment.system.random
        let event = fact.draft(
            id: UUID.v7(at: now, random: random()), stream: UUID.v7(at: now, random: random()), on: now.day,
            actor: Installation.program.id)
        guard let request = RequestID("refound/\(fact.root)") else { throw ServiceError.logHasEntries }
        let receipt = try await log.append(AppendRequest(id: request, events: [event]))
        // Somebody else wrote first: then the new log does not begin where the old one ended.
        guard receipt.first == 0 else { throw ServiceError.logHasEntries }
    }
}

extension ServiceError {
    fileprivate static let logHasEntries = ServiceError(
        code: "log-has-entries", status: 409, vi: "Sổ này đã có mục: chỉ sổ trống mới nối tiếp được sổ cũ",
        en: "This log has entries already: only an empty one can continue another", remedyVi: "Chọn cơ sở dữ liệu và thư mục mới",
        remedyEn: "Choose a new database and folder")
}

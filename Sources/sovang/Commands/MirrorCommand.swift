import ArgumentParser
import Entry
import EventLog
import Foundation
import PostgresClient
import Publishing
import Service
import TransparencyLog

/// Keeps a verified copy of the log on another machine.
struct MirrorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mirror", abstract: "Giữ bản sao đã kiểm của sổ trên máy khác / keep a verified copy on another machine.",
        discussion: """
            sovang mirror /mirror --database "host=db user=sovang_read dbname=sovang" --policy policy.txt
            Bản sao chỉ lớn thêm khi đầu sổ mới nối tiếp đầu sổ nó đã giữ; nếu không, nó dừng và giữ bằng chứng.
            The copy grows only by heads that extend what it holds; else it stops and keeps the evidence.
            """)

    @Argument(help: ArgumentHelp("Thư mục bản sao / the folder of the copy.", valueName: "folder"))
    var folder: String

    @Option(
        help: ArgumentHelp("Cơ sở dữ liệu nguồn, cú pháp libpq / the source database, in libpq's syntax.", valueName: "conninfo"))
    var database: String?

    @Option(help: ArgumentHelp("Thư mục nguồn / a published folder as the source.", valueName: "folder"))
    var from: String?

    @Option(help: ArgumentHelp("Chính sách tin cậy (C2SP tlog-policy) / the trust policy.", valueName: "file"))
    var policy: String

    @Flag(help: "Chỉ một lần / only once.")
    var once = false

    @Option(help: ArgumentHelp("Giây giữa hai lần xem / seconds between two looks.", valueName: "seconds"))
    var interval = 10

    func validate() throws {
        guard (database == nil) != (from == nil) else {
            throw ValidationError("Chọn một trong hai / choose one of --database and --from.")
        }
        guard interval > 0 else { throw ValidationError("--interval ≥ 1.") }
    }

    func run() async throws {
        let mirror = try LogMirror(URL(fileURLWithPath: folder, isDirectory: true), policy: PolicyFile.read(policy))
        guard let database else {
            let source = FolderSource(TileFolder(URL(fileURLWithPath: from ?? ".", isDirectory: true)))
            return try await follow(mirror, source)
        }
        let configuration = Connections(conninfo: database).configuration(role: "sovang_read")
        let reader = PostgresPool(configuration, size: 2, waitLimit: .seconds(60))
        do {
            let ledger = HeadLedger(reader: reader, writer: nil)
            try await follow(mirror, DatabaseSource(log: PoolEntries(reader: reader), ledger: ledger))
            await reader.close()
        } catch {
            await reader.close()
            throw error
        }
    }

    private func follow(_ mirror: LogMirror, _ source: some MirrorSource) async throws {
        let bar = SharedProgressBar("Sao chép / copying")
        while true {
            do {
                let time = UInt64(max(0, Environment.system.now().microseconds / 1_000_000))
                let outcome = try await mirror.look(at: source, time: time) { bar.show(done: Int($0), of: Int($1)) }
                bar.finish()
                switch outcome {
                case .grown(let start, let end): Terminal.print("\(Environment.system.now()) \(start) → \(end) mục / entries")
                case .unchanged(let size): if once { Terminal.print("\(size) mục, không có gì mới / entries, nothing new") }
                }
            } catch let error as PostgresError where !once {
                Terminal.note("\(ServiceError(error))")
            } catch MirrorError.noHead where !once {
                // It will come.
            }
            if once { return }
            try await Task.sleep(for: .seconds(interval))
        }
    }
}

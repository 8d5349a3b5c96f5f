import ArgumentParser
import EmbeddedPostgres
import Entry
import Schema
import Service

/// Creates or upgrades the database.
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Tạo hoặc nâng cấp cơ sở dữ liệu / create or upgrade the database.",
        discussion: "--database cần người dùng có quyền tạo vai trò / with --database a user who may create roles is needed.")

    @OptionGroup var target: TargetOptions

    @Flag(
        help: """
            Đưa mọi quyền, hàm và trigger về đúng lược đồ, sau khi đã tìm ra ai nới lỏng / put all rights, functions and triggers back as \
            the schema has them, once it is known who loosened them.
            """)
    var repairRights = false

    @Option(help: "text hoặc json / text or json.")
    var format: OutputFormat = .text

    func run() async throws {
        do {
            let report = try await migrate()
            if format == .json {
                let object: JSONObject = [
                    "applied": .array(report.applied.map { .integer(Int64($0)) }), "version": .integer(Int64(report.version)),
                ]
                return Terminal.print(String(decoding: try CanonicalJSON.encode(.object(object)), as: UTF8.self))
            }
            Terminal.print(
                report.applied.isEmpty
                    ? "Cơ sở dữ liệu đã ở bản \(report.version) / the database is at version \(report.version)."
                    : "Đã nâng lên bản \(report.version) / brought to version \(report.version).")
        } catch {
            throw ServiceError(wrapping: error)
        }
    }

    private func migrate() async throws -> MigrationReport {
        let repairs = repairRights
        if let conninfo = target.database {
            return try await Installation.migrate(Connections(conninfo: conninfo), repairsRights: repairs)
        }
        return try await EmbeddedCluster.with(target, mayMake: !repairs) { connections in
            try await Installation.migrate(connections, repairsRights: repairs)
        }
    }
}

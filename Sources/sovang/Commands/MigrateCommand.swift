import ArgumentParser
import EmbeddedPostgres
import Entry
import Schema
import Service

/// Creates or upgrades the database.
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Tạo hoặc nâng cấp cơ sở dữ liệu / create or upgrade the database.",
        discussion: """
            --database cần một superuser: lệnh tạo vai trò và event trigger, và thu lại những quyền PostgreSQL cấp cho mọi người / with \
            --database a superuser is needed: it makes roles and event triggers, and takes away what PostgreSQL grants to everybody.
            """)

    @OptionGroup var target: TargetOptions

    @Flag(
        help: """
            Đưa mọi quyền, chủ sở hữu, hàm, trigger và thiết lập về đúng lược đồ, sau khi đã tìm ra ai nới lỏng; hàm, view và trigger lạ \
            bị xóa / put all rights, owners, functions, triggers and settings back as the schema has them, once it is known who \
            loosened them; foreign functions, views and triggers are dropped.
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
        } catch let error as RightsNotRepaired {
            throw ServiceError.rightsNotRepaired(error.findings)
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

extension ServiceError {
    /// Something is still loosened after all that can be put back was.
    fileprivate static func rightsNotRepaired(_ findings: [String]) -> ServiceError {
        let list = findings.prefix(20).joined(separator: "; ") + (findings.count > 20 ? "; …" : "")
        return ServiceError(
            code: "rights-not-repaired", status: 500,
            vi: "Đã khôi phục những gì có thể, nhưng cơ sở dữ liệu vẫn chưa đúng lược đồ (\(findings.count)): \(list)",
            en: "What could be put back was, but the database still is not as the schema has it (\(findings.count)): \(list)",
            remedyVi: "Chạy lại với một superuser; bảng thừa thì chuyển khỏi lược đồ, bảng thiếu thì phục hồi từ bản sao lưu",
            remedyEn: "Run it as a superuser; move tables that do not belong there out of the schema, "
                + "and restore missing ones from a backup")
    }
}

import Commendation
import EmbeddedPostgres
import Entry
import EventLog
import Foundation
import Logging
import PersonKeys
import PostgresClient
import Publishing
import ReadModels
import Schema
import Service

/// A log with everything that is needed to work on it in this process.
///
/// It is opened by ``with(_:logger:work:)``, which also closes it: the appender stops, then the connections, then the private
/// cluster, whatever happened in between.
struct Installation: Sendable {
    let folder: DataFolder
    let origin: Origin
    let connections: Connections
    let log: PostgresEventLog
    let rules: RuleBook
    let keys: PersonKeyStore
    let eraser: PostgresPersonEraser
    let erasures: ErasureKeeper

    /// Who does what the program itself does at its start.
    static let program = Actor(id: "sovang", roles: [.operator])

    /// How long another daemon may take to let go of the lead.
    private static let leadTimeout = Duration.seconds(10)

    /// Opens the log, runs `work` and closes it again.
    ///
    /// The log can be read; to append, see ``leading(_:)``.
    static func with<T: Sendable>(
        _ target: TargetOptions, logger: Logger, work: @Sendable (Installation) async throws -> T
    ) async throws -> T {
        let folder = target.folder
        try folder.prepare()
        guard let conninfo = target.database else {
            let cluster = PrivateCluster(dataFolder: folder.cluster.path)
            do {
                try await cluster.start()
            } catch let error as ClusterError {
                throw ServiceError(error)
            }
            do {
                let connections = Connections(cluster)
                try await SchemaGate.open(connections)
                let result = try await ClusterKeeper(cluster: cluster, logger: logger).watching {
                    try await open(target, folder, connections, logger, work)
                }
                try await cluster.stop()
                return result
            } catch {
                try? await cluster.stop()
                throw error
            }
        }
        let connections = Connections(conninfo: conninfo)
        try await SchemaGate.check(connections)
        return try await open(target, folder, connections, logger, work)
    }

    /// Brings the database to this program's schema.
    ///
    /// - Parameter repairsRights: whether everything that was loosened since is put back as well.
    @discardableResult
    static func migrate(_ connections: Connections, repairsRights: Bool = false) async throws -> MigrationReport {
        let connection = try await PostgresConnection.connect(connections.administration())
        do {
            let report = try await Migrator(connection).migrate()
            if repairsRights { try await RightsRepair(connection).run() }
            await connection.close()
            return report
        } catch {
            await connection.close()
            throw error
        }
    }

    private static func open<T: Sendable>(
        _ target: TargetOptions, _ folder: DataFolder, _ connections: Connections, _ logger: Logger,
        _ work: @Sendable (Installation) async throws -> T
    ) async throws -> T {
        let origin = try await checkedOrigin(target, connections)
        let keys = try PersonKeyStore(
            file: folder.personKeys, origin: origin.text, mayCreate: try await !holdsSealed(connections),
            now: Environment.system.now)
        let environment = LogEnvironment(
            now: Environment.system.now,
            salt: {
                [UInt8](unsafeUninitializedCapacity: 16) { buffer, count in
                    for index in 0..<16 { buffer.initializeElement(at: index, to: UInt8.random(in: .min ... .max)) }
                    count = 16
                }
            })
        let log = PostgresEventLog(
            configuration: .init(
                origin: origin.text, append: connections.configuration(role: "sovang_append"),
                read: connections.configuration(role: "sovang_read"),
                kinds: Set(EventRegistry.all.map { EventKind(type: $0.type, schema: $0.schema) })),
            environment: environment, keyring: keys, logger: logger)
        let eraser = PostgresPersonEraser(
            origin: origin.text, configuration: connections.configuration(role: "sovang_erase"), keyring: keys)
        let installation = Installation(
            folder: folder, origin: origin, connections: connections, log: log, rules: try RuleBook.embedded(), keys: keys,
            eraser: eraser, erasures: ErasureKeeper(log: log, eraser: eraser, keyring: keys))
        do {
            let result = try await work(installation)
            await log.close()
            keys.close()
            return result
        } catch {
            await log.close()
            keys.close()
            throw error
        }
    }

    /// Whether personal data are sealed in the database: then their keys must be there already.
    private static func holdsSealed(_ connections: Connections) async throws -> Bool {
        let connection = try await PostgresConnection.connect(connections.configuration(role: "sovang_read"))
        do {
            let found = try await connection.query("SELECT EXISTS (SELECT FROM log.disclosure)").first?
                .decode(Bool.self, at: 0)
            await connection.close()
            return found ?? false
        } catch {
            await connection.close()
            throw error
        }
    }

    /// The origin of the log in the database; a founded log keeps its own, and another one that was asked for is refused.
    static func checkedOrigin(_ target: TargetOptions, _ connections: Connections) async throws -> Origin {
        let connection = try await PostgresConnection.connect(connections.configuration(role: "sovang_read"))
        let found: String?
        do {
            found = try await connection.query("SELECT origin FROM log.head").first?.decode(String.self, at: 0)
            await connection.close()
        } catch {
            await connection.close()
            throw error
        }
        guard let found else { return target.resolvedOrigin }
        let isOther = target.origin.map { $0 != found } ?? (target.demo && !Origin(found).isDemo)
        if isOther { throw ServiceError.otherOrigin(asked: target.resolvedOrigin, found: Origin(found)) }
        return Origin(found)
    }

    /// Runs the appender, and `work` once it leads; stops the appender when the work is done.
    ///
    /// - Throws: `not-leading` if another daemon does not let go of the lead.
    func leading<T: Sendable>(_ work: @escaping @Sendable (Desks) async throws -> T) async throws -> T {
        try await appending { desks in
            guard try await lead() else { throw ServiceError(AppendError.notLeading) }
            try await settlePersonalData()
            try await adoptRules(desks)
            return try await work(desks)
        }
    }

    /// Runs the appender, which takes the lead when it is free, and `work` beside it; stops the appender when the work is
    /// done.
    ///
    /// - Throws: `database-behind` or `database-beside` before anything is appended to a database that was turned back.
    func appending<T: Sendable>(_ work: @escaping @Sendable (Desks) async throws -> T) async throws -> T {
        try await checkHead()
        return try await appendingChecked(work)
    }

    /// As ``appending(_:)``, for whoever has compared the database with the last head already, as the daemon does with more than the
    /// file of this folder.
    func appendingChecked<T: Sendable>(_ work: @escaping @Sendable (Desks) async throws -> T) async throws -> T {
        try await withThrowingTaskGroup(of: Void.self) { group in
            let log = log
            group.addTask { await log.run() }
            do {
                let result = try await work(try await desks())
                group.cancelAll()
                return result
            } catch {
                group.cancelAll()
                throw error
            }
        }
    }

    /// Refuses a database that does not extend the last head that was signed here.
    private func checkHead() async throws {
        let reader = PostgresPool(connections.configuration(role: "sovang_read"), size: 1, waitLimit: .seconds(10))
        let check = HeadCheck(
            log: log, ledger: HeadLedger(reader: reader, writer: nil), file: HeadFile(folder.headFile),
            keys: try KeyRing(folder, origin: origin.text).keys())
        do {
            _ = try await check.run(.notNeeded)
            await reader.close()
        } catch {
            await reader.close()
            throw error
        }
    }

    /// Waits a while for this process to lead the log; says whether it does.
    func lead() async throws -> Bool {
        let clock = ContinuousClock()
        let end = clock.now + Self.leadTimeout
        while !log.isLeading, clock.now < end {
            try await Task.sleep(for: .milliseconds(20))
        }
        return log.isLeading
    }

    /// Adopts the rules that this program carries, if the log does not have them; only the leader can.
    func adoptRules(_ desks: Desks) async throws {
        try await desks.desk.adoptRules(by: Self.program)
    }

    /// Seals what an earlier release kept in clear, and carries out the erasures that a crash or a restore left undone; only the
    /// leader does.
    ///
    /// - Throws: ``PersonKeyError/behind(persons:)`` if the key store is older than the database: what needs no new key goes on.
    func settlePersonalData() async throws {
        let lost = try await log.personsWithoutKey()
        try await eraser.sealPlain { count in
            if count % 100_000 == 0 { Terminal.note("Niêm phong dữ liệu cá nhân / sealing personal data: \(count)") }
        }
        try await erasures.finishAll()
        try await keys.removeExpiredBackups()
        guard lost.isEmpty else { throw PersonKeyError.behind(persons: lost.count) }
        try await eraser.settleIndex()
    }

    /// The desks: the key of the blind index is read, or made for a log that is empty.
    private func desks() async throws -> Desks {
        let key = try InstallationKey.load(file: folder.installationKey, mayCreate: try await log.head().size == 0)
        let desk = CommandDesk(log: log, environment: .system, rules: rules, key: key)
        let lists = ListDesk(desk: desk, blind: BlindIndex(key: key))
        let directory = UnitDirectory(log: log)
        return Desks(desk: desk, lists: lists, imports: ImportDesk(lists: lists, directory: directory))
    }
}

extension ServiceError {
    /// The database holds another log than the one that was asked for.
    fileprivate static func otherOrigin(asked: Origin, found: Origin) -> ServiceError {
        ServiceError(
            code: "other-origin", status: 409, vi: "Cơ sở dữ liệu này giữ sổ \(found), không phải \(asked)",
            en: "This database holds the log \(found), not \(asked)",
            remedyVi: "Bỏ --origin/--demo, hoặc chọn cơ sở dữ liệu và thư mục khác cho sổ mới",
            remedyEn: "Leave --origin or --demo away, or choose another database and folder for a new log")
    }
}

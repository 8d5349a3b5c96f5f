import ArgumentParser
import Commendation
import Entry
import EventLog
import Foundation
import PersonKeys
import Service

/// Erases what is kept of an honoree in person, by two persons and on a ground in law.
struct EraseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase",
        abstract: "Xóa dữ liệu cá nhân của một đối tượng / erase the personal data of an honoree.",
        discussion: """
            Cần hai người khác nhau và một căn cứ pháp lý; bị từ chối khi còn thời hạn lưu trữ. Người thứ nhất yêu cầu (--as, --basis), \
            người thứ hai xác nhận (--with trong cùng lệnh, hoặc --as và --confirm về sau). Sổ, chứng cứ và số liệu không đổi.
            Two different persons and a legal basis are needed; refused while a retention runs. The first one asks (--as, --basis), the \
            second one confirms (--with in the same command, or --as with --confirm later). Log, proofs and figures stay as they are.
            """)

    @Argument(help: ArgumentHelp("Mã của đối tượng / the honoree's id.", valueName: "honoree"))
    var honoree: String?

    @Option(name: .customLong("as"), help: ArgumentHelp("Người thực hiện (mã) / who acts (an id).", valueName: "actor"))
    var actor: String?

    @Option(
        name: .customLong("with"), help: ArgumentHelp("Người xác nhận (mã) / who confirms (an id).", valueName: "actor"))
    var second: String?

    @Option(help: ArgumentHelp("Căn cứ pháp lý (xem --rules) / the legal basis (see --rules).", valueName: "code"))
    var basis: String?

    @Flag(help: "Xác nhận yêu cầu của người khác / confirm what somebody else asked for.")
    var confirm = false

    @Flag(help: "In thời hạn lưu trữ và các căn cứ / print the retention and the grounds.")
    var rules = false

    @Flag(help: "Thực hiện lại mọi lần xóa có trong sổ / carry out again every erasure that stands in the log.")
    var finish = false

    @Option(help: "text hoặc json / text or json.")
    var format: OutputFormat = .text

    @OptionGroup var target: TargetOptions

    func validate() throws {
        if rules || finish { return }
        guard honoree.flatMap(UUID.init(canonical:)) != nil else {
            throw ValidationError("Ghi mã của đối tượng / give the honoree's id.")
        }
        guard let actor else { throw ValidationError("--as: ai yêu cầu / who asks.") }
        for id in [actor, second].compactMap(\.self) where !id.isActorID {
            throw ValidationError(
                "--as, --with: chữ thường không dấu, số, - . _ / : (1–64) / lower-case letters, digits and - . _ / :")
        }
        if confirm {
            guard second == nil, basis == nil else {
                throw ValidationError("--confirm: chỉ cần --as / --confirm needs --as alone.")
            }
        } else {
            guard let basis, basis.utf8.allSatisfy({ (0x61...0x7A).contains($0) || $0 == 0x2D }) else {
                throw ValidationError(
                    "--basis: căn cứ pháp lý là bắt buộc (xem --rules) / a legal basis is required (see --rules).")
            }
            // The log refuses it as well; here nothing is even asked for.
            if second == actor {
                throw ValidationError("--with: phải là người khác / it must be somebody else.")
            }
        }
    }

    func run() async throws {
        let screen = ErasureScreen(format: format)
        if rules { return try screen.show(try RetentionTable.embedded()) }
        let target = target
        do {
            if finish { return try screen.finished(try await Self.finishAll(target)) }
            let plan = ErasurePlan(
                honoree: try self.id(), asks: confirm ? nil : actor, confirms: confirm ? actor : second, basis: basis)
            let result = try await ErasureDoor.with(target) { door in try await plan.run(door) }
            let gone = try await Self.gone(plan.honoree, target)
            try screen.show(result, gone: gone, today: Environment.system.today())
        } catch {
            throw ServiceError(wrapping: error)
        }
    }

    private func id() throws -> UUID {
        guard let id = honoree.flatMap(UUID.init(canonical:)) else { throw ExitCode.usage }
        return id
    }

    /// Goes through the whole log: after a restore of the key store or of the database.
    private static func finishAll(_ target: TargetOptions) async throws -> Int {
        let folder = target.folder
        try folder.prepare()
        guard let lock = try DaemonLock.take(folder.lock) else {
            throw DaemonLock.isTaken(by: RuntimeFile.read(folder.runtime))
        }
        defer { withExtendedLifetime(lock) {} }
        return try await Installation.with(target, logger: .quiet) { installation in
            try await installation.leading { _ in try await installation.erasures.finishAll(isThorough: true) }
        }
    }

    /// The day from which on no copy can be opened any more.
    private static func gone(_ honoree: UUID, _ target: TargetOptions) async throws -> Day? {
        let file = target.folder.personKeys
        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
        let keys = try PersonKeyStore(file: file, origin: nil, mayCreate: false, now: Environment.system.now)
        defer { keys.close() }
        return try await keys.destroyed([honoree])[honoree]?.gone
    }
}

extension String {
    /// Whether it can stand as an actor in an entry: a pseudonym, never a name.
    fileprivate var isActorID: Bool {
        (1...64).contains(utf8.count)
            && utf8.allSatisfy { byte in
                (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || "-._/:".utf8.contains(byte)
            }
    }
}

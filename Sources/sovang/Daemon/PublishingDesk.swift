import Entry
import EventLog
import Foundation
import Logging
import PostgresClient
import Publishing
import Service
import TransparencyLog

/// All that publishing the log needs in this process: keys, ledger, files, witnesses.
struct PublishingDesk: Sendable {
    let board = PublicationBoard()
    let store: TileStore
    let ledger: HeadLedger
    let file: HeadFile
    let signers: [NoteSigner]
    /// All keys that ever signed the log, as far as this installation knows.
    let keys: [NoteVerifierKey]
    let policy: TrustPolicy?

    private let log: PostgresEventLog
    private let confirmation: HeadCheck.Confirmation
    private let rounds: WitnessRounds?
    private let watch: CosignatureWatch?
    private let pools: [PostgresPool]
    private let logger: Logger

    /// Prepares publishing; a log that has no head yet gets a key if it has none.
    ///
    /// - Parameters:
    ///   - installation: the log.
    ///   - options: where the last head is kept, and what is said of it.
    ///   - policy: whose cosignatures are asked for; nil for nobody's.
    ///   - logger: where it is told what waits and what fails.
    static func prepare(
        _ installation: Installation, _ options: PublishingOptions, policy: TrustPolicy?, logger: Logger
    ) async throws -> PublishingDesk {
        let connections = installation.connections
        let reader = PostgresPool(connections.configuration(role: "sovang_read"), size: 2, waitLimit: .seconds(10))
        let writer = PostgresPool(connections.configuration(role: "sovang_sign"), size: 1, waitLimit: .seconds(10))
        let ledger = HeadLedger(reader: reader, writer: writer)
        let key = LogKeyFile(installation.folder.logKey)
        if !key.exists, try await ledger.last() == nil {
            let seed = (0..<32).map { _ in UInt8.random(in: .min ... .max) }
            try key.create(NoteSigner(name: KeyName(installation.origin.text), seed: seed).secretText)
        }
        let file = options.headFile.map { URL(fileURLWithPath: $0) } ?? installation.folder.headFile
        let signers = try key.signers(of: installation.origin.text)
        try policy.map { policy throws(ServiceError) in try policy.check(keys: signers.map(\.verifierKey)) }
        return PublishingDesk(
            installation: installation, ledger: ledger, file: HeadFile(file),
            signers: signers, keys: try KeyRing(installation.folder, origin: installation.origin.text).keys(), policy: policy,
            confirmation: options.confirmation, pools: [reader, writer], logger: logger)
    }

    private init(
        installation: Installation, ledger: HeadLedger, file: HeadFile, signers: [NoteSigner], keys: [NoteVerifierKey],
        policy: TrustPolicy?, confirmation: HeadCheck.Confirmation, pools: [PostgresPool], logger: Logger
    ) {
        self.ledger = ledger
        self.file = file
        self.signers = signers
        self.keys = keys
        self.policy = policy
        self.confirmation = confirmation
        self.pools = pools
        self.logger = logger
        log = installation.log
        store = TileStore(folder: installation.folder.publishedLog)
        watch = policy.map { [store, board] policy in
            CosignatureWatch(
                ledger: ledger, taker: CosignatureTaker(policy: policy, ledger: ledger, store: store, board: board),
                logger: logger)
        }
        rounds = policy.map { [store, board] policy in
            WitnessRounds(
                policy: policy, door: HTTPWitnessDoor(), ledger: ledger, store: store, board: board, logger: logger)
        }
    }

    /// What the web server can show of it.
    var evidence: Evidence { Evidence(board: board, store: store, keys: signers.map(\.verifierKey), policy: policy) }

    /// Refuses a database that does not extend the newest head that is known here or by a witness.
    func check() async throws {
        let check = HeadCheck(log: log, ledger: ledger, file: file, keys: keys)
        do {
            if let newest = try await check.run(confirmation) { _ = try await rounds?.vouch(for: newest) }
        } catch let unconfirmed as PublishingError {
            // Nobody asks the operator for what a witness can say.
            guard case .headUnconfirmed = unconfirmed, let rounds, let last = try await check.run(.notNeeded),
                try await rounds.vouch(for: last)
            else { throw unconfirmed }
        }
    }

    /// Signs and releases heads under a term of leading, and has them witnessed, until the term is over.
    func lead(term: Int64) async throws {
        let publisher = Publisher(
            log: log, ledger: ledger, file: file, store: store, signers: signers, keys: keys, board: board,
            now: Environment.system.now, logger: logger)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                while true {
                    do {
                        try await publisher.run(epoch: term, confirmation: .notNeeded)
                    } catch let error as PublishingError where error.isFinal {
                        // It stands on the board; reading, appending and projecting go on.
                        return
                    } catch is PublishingError {
                        // Whether this daemon leads no more, the end of the term tells.
                        try await Task.sleep(for: .seconds(1))
                    }
                }
            }
            if let rounds { group.addTask { try await rounds.run() } }
            if let watch { group.addTask { try await watch.run() } }
            try await group.waitForAll()
        }
    }

    /// Keeps the files of a daemon that does not lead.
    func follow() async throws {
        let follower = TileFollower(
            log: log, ledger: ledger, store: store, board: board, now: Environment.system.now, logger: logger)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await follower.run() }
            if let watch { group.addTask { try await watch.run() } }
            try await group.waitForAll()
        }
    }

    /// Ends the connections.
    func close() async {
        for pool in pools { await pool.close() }
    }
}

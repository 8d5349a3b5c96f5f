import Entry
package import Foundation
package import Logging
package import PostgresClient

/// The log on PostgreSQL: appends by group commit, reads by pages.
///
/// Appending needs ``run()`` to be running in this process; reading does not. Of several daemons on one database one
/// leads, by a session advisory lock, and only it appends; a daemon that loses the lead without noticing is fenced off
/// by the epoch in the head row.
package final class PostgresEventLog: BulkLog {
    /// How to reach the database, and what may be written to it.
    package struct Configuration: Sendable {
        /// The origin of the log.
        package var origin: String

        /// The connection of the role `sovang_append`: never through a pooler.
        package var append: PostgresConfiguration

        /// The connection of the role `sovang_read`.
        package var read: PostgresConfiguration

        /// The kinds of event that this binary knows; `nil` for any.
        package var kinds: Set<EventKind>?

        /// The bounds of appending.
        package var limits: AppendLimits

        /// How many connections read.
        package var readers: Int

        /// Describes a log.
        package init(
            origin: String,
            append: PostgresConfiguration,
            read: PostgresConfiguration,
            kinds: Set<EventKind>? = nil,
            limits: AppendLimits = AppendLimits(),
            readers: Int = 4
        ) {
            self.origin = origin
            self.append = append
            self.read = read
            self.kinds = kinds
            self.limits = limits
            self.readers = readers
        }
    }

    /// The origin that every entry names.
    package var origin: String { configuration.origin }

    private let configuration: Configuration
    private let environment: LogEnvironment
    let vault: PersonVault
    let index: IndexKeyring
    private let logger: Logger
    private let queue: AppendQueue
    private let bell = HeadBell()
    let reader: PostgresPool

    /// Describes the log; connects to nothing yet.
    ///
    /// - Parameter keyring: the keys of persons, kept outside the database.
    package init(
        configuration: Configuration, environment: LogEnvironment, keyring: any PersonKeyring, logger: Logger
    ) {
        self.configuration = configuration
        self.environment = environment
        self.logger = logger
        queue = AppendQueue(
            eventLimit: configuration.limits.waitingEvents, byteLimit: configuration.limits.waitingBytes)
        let reader = PostgresPool(configuration.read, size: configuration.readers, waitLimit: .seconds(10))
        self.reader = reader
        vault = PersonVault(origin: configuration.origin, keyring: keyring) { persons in
            try await LogLookup.sealed(persons) { look in try await reader.withConnection { try look($0) } }
        }
        index = IndexKeyring(keyring)
    }

    /// Takes the lead when it is free and appends what is asked for, until the task is cancelled.
    ///
    /// Requests that come while another daemon leads are refused.
    package func run() async {
        let appender = Appender(
            configuration: configuration, environment: environment, vault: vault, index: index, queue: queue, bell: bell,
            logger: logger)
        // The appender's own task is never cancelled, so that a commit under way ends as a commit and is answered.
        let appending = Task {
            var appender = appender
            await appender.run()
        }
        await withTaskCancellationHandler {
            await appending.value
        } onCancel: {
            queue.close()
        }
    }

    /// Returns once this daemon leads, and so may append.
    ///
    /// - Throws: `CancellationError`.
    package func waitForLead() async throws {
        while !queue.isOpen {
            try await Task.sleep(for: .milliseconds(10))
        }
    }

    /// Whether this daemon leads.
    package var isLeading: Bool { queue.isOpen }

    /// The epoch under which this daemon leads; `nil` while it does not.
    package var term: Int64? { queue.term }

    /// Returns once this daemon leads under a later epoch than one that is over, and says which.
    ///
    /// - Throws: `CancellationError`.
    package func waitForTerm(after last: Int64) async throws -> Int64 {
        while true {
            if let term, term > last { return term }
            try await Task.sleep(for: .milliseconds(50))
        }
    }

    /// Ends the connections that read.
    package func close() async {
        await reader.close()
    }

    /// Compares the key store with the database: which persons have values sealed here and no key.
    ///
    /// While there is any, the store is older than the database and no key is made for anybody: a standby whose store was not
    /// brought up would else start a second set of keys.
    ///
    /// - Throws: `PostgresError`, or ``PersonKeyError``.
    package func personsWithoutKey() async throws -> Set<UUID> {
        let persons = try await reader.withConnection { connection in
            try connection.query("SELECT DISTINCT person FROM log.disclosure").map { try $0.decode(UUID.self, at: 0) }
        }
        return try await vault.check(Set(persons))
    }

    /// Appends a request's events, all or none, and returns once they are durable.
    package func append(_ request: AppendRequest) async throws(AppendError) -> AppendReceipt {
        let prepared = try PreparedRequest(
            request, origin: origin, kinds: configuration.kinds, salt: environment.salt)
        let sealed: PreparedRequest
        do {
            // The keys are durable here, before the request may wait for its commit.
            sealed = try await vault.seal([prepared])[0]
        } catch {
            return try await firstAnswer(to: request, insteadOf: error)
        }
        return try await queue.submit(sealed)
    }

    /// Makes requests ready to be appended together.
    package func prepare(_ requests: [AppendRequest]) async throws(AppendError) -> PreparedBulk {
        try await PreparedBulk(
            requests, origin: origin, kinds: configuration.kinds, vault: vault, salt: environment.salt)
    }

    /// Appends requests one right after the other, by as few commits as their bounds allow.
    ///
    /// - Throws: the first refusal; the requests behind a refused one are decided on their own all the same.
    package func append(_ bulk: PreparedBulk) async throws(AppendError) {
        try await queue.submit(bulk)
    }

    /// Returns once the log has grown beyond a size, or when the time is up.
    package func waitForGrowth(beyond size: Int64, upTo limit: Duration) async throws {
        await bell.wait(beyond: size, upTo: limit)
    }
}

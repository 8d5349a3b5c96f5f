package import Commendation
package import Entry
package import EventLog

/// Where every command is carried out, whatever door it came through: page, API, command line or import.
///
/// A command is handled in five steps:
/// 1. If its request id is in the log already, the digest of the command is compared: the same command gets its first answer,
///    another one is a conflict.
/// 2. The streams that it needs are read from the log, never from the read models, which may be behind.
/// 3. A pure function decides: events, or a typed refusal.
/// 4. The events are appended in one request, which names everything that was read.
/// 5. If something of that has changed meanwhile, it starts again from step 2, up to three times; then the conflict is the answer.
package struct CommandDesk: Sendable {
    /// How often a command is decided anew after a conflict.
    package static let attempts = 3

    /// The log.
    package let log: any EventLog
    /// Time and randomness.
    package let environment: Environment
    /// The rules that judge.
    package let rules: RuleBook
    /// What the digests of commands are keyed with.
    private let key: InstallationKey

    /// A desk on a log.
    package init(log: any EventLog, environment: Environment, rules: RuleBook, key: InstallationKey) {
        self.log = log
        self.environment = environment
        self.rules = rules
        self.key = key
    }

    /// Carries out a command whose loading and deciding is given (see the type's steps).
    ///
    /// - Parameters:
    ///   - canonical: the command in canonical form, for its digest; who issues it and for which day is added here.
    ///   - on: the effective day; today unless told.
    ///   - isNamedByContent: whether the request id follows from the content: then it is the same request, whoever hands it in.
    ///   - decide: steps 2 and 3, done anew at each attempt.
    /// - Throws: ``ServiceError``.
    package func handle(
        by actor: Actor, request: RequestID, on: Day?, canonical: JSONObject, isNamedByContent: Bool = false,
        decide: (CommandContext) async throws -> Plan
    ) async throws -> CommandReceipt {
        var canonical = canonical
        canonical.put("actor", actor.id)
        canonical.put("on", on)
        do {
            let digest = try CommandDigest.of(canonical, under: key)
            let compared = isNamedByContent ? nil : digest
            if let earlier = try await earlier(request, compared) { return earlier }
            return try await transact(
                by: actor, request: request, on: on, digest: digest, compared: compared, decide: decide)
        } catch {
            throw ServiceError(wrapping: error)
        }
    }

    private func transact(
        by actor: Actor, request: RequestID, on: Day?, digest: [UInt8], compared: [UInt8]?,
        decide: (CommandContext) async throws -> Plan
    ) async throws -> CommandReceipt {
        var attempt = 0
        while true {
            attempt += 1
            let plan: Plan
            do {
                plan = try await decide(context(of: actor, on: on))
            } catch {
                // The same request, sent twice at once, may have been carried out meanwhile; it is not refused for its own traces.
                if let earlier = try await earlier(request, compared) { return earlier }
                throw error
            }
            switch await append(plan.request(request, digest: digest)) {
            case .success(let receipt): return CommandReceipt(receipt, of: plan, at: environment.now())
            case .failure(.requestReused), .failure(.duplicateEvent):
                // The same request came twice at once, and the other one was first.
                guard let earlier = try await earlier(request, compared) else { throw AppendError.requestReused(request) }
                return earlier
            case .failure(let error):
                guard error.isConflict, attempt < Self.attempts else { throw error }
            }
        }
    }

    private func append(_ request: AppendRequest) async -> Result<AppendReceipt, AppendError> {
        do throws(AppendError) {
            return .success(try await log.append(request))
        } catch {
            return .failure(error)
        }
    }

    /// The first answer to a request that is in the log; another command under its id is refused.
    private func earlier(_ request: RequestID, _ digest: [UInt8]?) async throws -> CommandReceipt? {
        guard let record = try await log.record(of: request) else { return nil }
        // An erased digest says nothing any more: the request counts as the same one.
        guard digest.map({ record.commandDigest?.matches($0) ?? true }) ?? true else { throw AppendError.requestReused(request) }
        return CommandReceipt(record, at: environment.now())
    }

    /// What a decider is told besides the command and the state.
    func context(of actor: Actor, on: Day?) -> CommandContext {
        let now = environment.now()
        return CommandContext(
            actor: actor, on: on, today: Day(of: now), rules: rules.hash, catalogue: rules.catalogue,
            ids: IdentifierSequence(at: now, random: environment.random()))
    }
}

import Entry
import Foundation
import Logging
import PostgresClient

/// The one writer of the log: takes all that wait, checks, numbers, hashes and commits them together, answers all.
///
/// The checks hold as if made under the head row's lock: what is looked up or remembered can only be changed by the
/// leader, which is this appender for as long as the epoch stands, and the commit is refused if it no longer does.
struct Appender {
    let configuration: PostgresEventLog.Configuration
    let environment: LogEnvironment
    let vault: PersonVault
    let index: IndexKeyring
    let queue: AppendQueue
    let bell: HeadBell
    let logger: Logger

    /// Requests whose commit is in doubt: they are answered only when the log has been asked.
    private var inDoubt: [AppendQueue.Waiting] = []
    private var streams = GenerationCache<UUID, Int64>(capacity: 50_000)
    private var subjects = GenerationCache<UUID, Int64>(capacity: 50_000)

    init(
        configuration: PostgresEventLog.Configuration,
        environment: LogEnvironment,
        vault: PersonVault,
        index: IndexKeyring,
        queue: AppendQueue,
        bell: HeadBell,
        logger: Logger
    ) {
        self.configuration = configuration
        self.environment = environment
        self.vault = vault
        self.index = index
        self.queue = queue
        self.bell = bell
        self.logger = logger
    }

    /// Leads and appends until the queue is closed.
    mutating func run() async {
        var pause = Duration.milliseconds(50)
        while !queue.isClosed {
            do {
                var lead = try await takeLead()
                pause = .milliseconds(50)
                do {
                    try await serve(&lead)
                } catch {
                    await lead.close()
                    throw error
                }
                await lead.close()
            } catch {
                report(error)
                try? await Task.sleep(for: pause)
                pause = min(pause * 2, .seconds(5))
                // A short break is waited out; in a long one those who wait are told. Those in doubt are not.
                if pause > .seconds(2), queue.isOpen { queue.refuse(.unavailable(sqlState: nil)) }
            }
        }
        for request in inDoubt {
            request.answer.resume(returning: .failure(.outcomeUnknown))
        }
        inDoubt = []
    }

    private mutating func takeLead() async throws -> Lead {
        let queue = queue
        let logger = logger
        let lead = try await Lead.take(configuration, isStopping: { queue.isClosed }) {
            queue.refuse(.notLeading)
            // It may lead for days: whoever is in doubt asks the log again under the same id, here or there.
            answerAll(.failure(.outcomeUnknown))
            logger.notice("another daemon leads this log; standing by")
        }
        if let known = configuration.kinds, let unknown = lead.kinds.subtracting(known).first {
            await lead.close()
            throw AppendError.logIsNewer(unknown)
        }
        streams.removeAll()
        subjects.removeAll()
        logger.info("leading", metadata: ["size": "\(lead.head.size)", "epoch": "\(lead.head.epoch)"])
        bell.ring(lead.head.size)
        return lead
    }

    private func report(_ error: any Error) {
        let code =
            switch error {
            case let error as AppendError: error.code
            case let error as PostgresError: error.sqlState ?? error.code.rawValue
            default: "cancelled"
            }
        logger.warning("the lead is lost or cannot be taken", metadata: ["error": "\(code)"])
        // Requests that wait go on waiting while the connection is taken up again; a log that cannot be written at all
        // answers them.
        switch error {
        case let error as AppendError: queue.refuse(error)
        case let error as PostgresError where !error.isConnectionLost && error.code != .connectionFailed:
            queue.refuse(.unavailable(sqlState: error.sqlState))
        default: break
        }
    }

    private mutating func serve(_ lead: inout Lead) async throws {
        if !inDoubt.isEmpty {
            try await process(inDoubt, thorough: true, wasInDoubt: true, &lead)
        }
        queue.open(term: lead.head.epoch)
        while !queue.isClosed {
            let waiting = await queue.take(
                eventLimit: configuration.limits.batchEvents, byteLimit: configuration.limits.batchBytes)
            let due = inTime(waiting)
            if !due.isEmpty { try await process(due, thorough: false, &lead) }
        }
    }

    private func inTime(_ waiting: [AppendQueue.Waiting]) -> [AppendQueue.Waiting] {
        let now = ContinuousClock.now
        return waiting.filter { request in
            guard let deadline = request.prepared.request.deadline, deadline < now else { return true }
            request.answer.resume(returning: .failure(.deadlinePassed))
            return false
        }
    }

    /// Commits what can be committed of some requests and answers them all; or throws, with those in doubt set aside.
    ///
    /// - Parameter wasInDoubt: whether an earlier attempt may have committed them: then no failure says that they are
    ///   not in the log, unless the log itself has been asked.
    private mutating func process(
        _ requests: [AppendQueue.Waiting],
        thorough: Bool,
        wasInDoubt: Bool = false,
        _ lead: inout Lead
    ) async throws {
        inDoubt = requests
        do {
            let answers = try await write(requests.map(\.prepared), thorough: thorough, &lead)
            inDoubt = []
            bell.ring(lead.head.size)
            for (request, answer) in zip(requests, answers) {
                request.answer.resume(returning: answer)
            }
        } catch let error as AppendError {
            logger.error("nothing can be appended", metadata: ["error": "\(error.code)"])
            answerAll(.failure(wasInDoubt ? .outcomeUnknown : error))
        } catch let error as PostgresError where error.sqlState == "23505" && !thorough {
            try await process(requests, thorough: true, &lead)
        } catch let error as PostgresError where error.sqlState == "SV006" {
            // The index was renewed after an erasure.
            index.forget()
            try await process(requests, thorough: true, wasInDoubt: wasInDoubt, &lead)
        } catch let error as PostgresError where error.sqlState == "SV001" {
            answerAll(.failure(wasInDoubt ? .outcomeUnknown : .notLeading))
            queue.refuse(.notLeading)
            throw error
        } catch let error as PostgresError where error.isConnectionLost || error.sqlState == "SV002" {
            throw error
        } catch let error as PostgresError where error.refusesValues && requests.count > 1 {
            try await processSingly(requests, wasInDoubt: wasInDoubt, &lead)
        } catch let error as PostgresError {
            logger.error("an append was refused", metadata: ["sqlstate": "\(error.sqlState ?? error.code.rawValue)"])
            // Should what is remembered be at fault, it is not asked again.
            streams.removeAll()
            subjects.removeAll()
            answerAll(.failure(wasInDoubt ? .outcomeUnknown : .unavailable(sqlState: error.sqlState)))
        } catch {
            // What was recorded of an earlier attempt cannot be read: doing it again for ever would stop the log.
            logger.error("an earlier request cannot be read", metadata: ["requests": "\(requests.count)"])
            answerAll(.failure(.outcomeUnknown))
        }
    }

    /// One request that the database cannot take fails alone, not with those that waited beside it.
    private mutating func processSingly(
        _ requests: [AppendQueue.Waiting],
        wasInDoubt: Bool,
        _ lead: inout Lead
    ) async throws {
        for (index, request) in requests.enumerated() {
            do {
                try await process([request], thorough: true, wasInDoubt: wasInDoubt, &lead)
            } catch {
                inDoubt += requests[(index + 1)...]
                throw error
            }
        }
    }

    private mutating func answerAll(_ answer: Result<AppendReceipt, AppendError>) {
        for request in inDoubt {
            request.answer.resume(returning: answer)
        }
        inDoubt = []
    }

    private mutating func write(
        _ requests: [PreparedRequest],
        thorough: Bool,
        _ lead: inout Lead
    ) async throws -> [Result<AppendReceipt, AppendError>] {
        let at = try configuration.limits.stamp(clock: environment.now(), head: lead.head.at)
        let facts = try await facts(for: requests, thorough: thorough, lead)
        var admission = Admission(Batch(after: lead.head, frontier: lead.frontier, at: at), facts: facts)
        var newKinds: [EventKind: Int64] = [:]
        let answers = requests.map { prepared in
            let answer = Result { () throws(AppendError) in try admission.admit(prepared) }
            if case .success(let receipt) = answer, !receipt.repeated {
                for (offset, draft) in prepared.request.events.enumerated() {
                    let kind = EventKind(type: draft.type, schema: draft.schema)
                    if !lead.kinds.contains(kind), newKinds[kind] == nil { newKinds[kind] = receipt.first + Int64(offset) }
                }
            }
            return answer
        }
        // A refusal is only told on facts that were all looked up: what stands in the log already gets its first answer, even if
        // the streams that it read have moved on since, or the log's time has.
        let isRefusing = answers.contains { answer in
            if case .failure = answer { true } else { false }
        }
        if isRefusing, !thorough { return try await write(requests, thorough: true, &lead) }
        if !admission.batch.ids.isEmpty {
            try await lead.commit(admission.batch, newKinds: newKinds, index: try await indexKey(for: admission.batch, lead))
            remember(admission.facts)
        }
        return answers
    }

    /// What is remembered of the streams and subjects that a batch needs, and the rest looked up.
    private mutating func facts(for requests: [PreparedRequest], thorough: Bool, _ lead: Lead) async throws -> LogFacts {
        var wanted = WantedFacts(requests, thorough: thorough)
        var known = LogFacts()
        for prepared in requests {
            for event in prepared.events {
                known.streams[event.draft.stream.id] = streams.value(event.draft.stream.id)
            }
            for case .stream(let id, _) in prepared.request.expectations { known.streams[id] = streams.value(id) }
            for case .subject(let id, _) in prepared.request.expectations { known.subjects[id] = subjects.value(id) }
        }
        wanted.leaveOut(streams: { known.streams[$0] != nil }, subjects: { known.subjects[$0] != nil })
        guard !wanted.isEmpty else { return known }
        let still = wanted
        let (looked, stored) = try await lead.reader.perform { connection in
            (try LogLookup.facts(still, on: connection), try LogLookup.requests(still.requests, on: connection))
        }
        var facts = looked
        facts.requests = try await vault.open(stored)
        if !still.blindKeys.isEmpty {
            do {
                facts.blindKeys = try await BlindLookup(index: index).honorees(of: Array(still.blindKeys)) { forms in
                    try await lead.reader.perform { try BlindLookup.rows(of: forms, on: $0) }
                }
            } catch let error as PersonKeyError {
                throw AppendError(error)
            }
        }
        facts.streams.merge(known.streams) { looked, _ in looked }
        facts.subjects.merge(known.subjects) { looked, _ in looked }
        return facts
    }

    /// The key under which a batch's lines of the blind index and digests are written; `nil` before the first.
    private func indexKey(for batch: Batch, _ lead: Lead) async throws -> IndexKey? {
        if batch.blindKeys.isEmpty, batch.requestDigests.allSatisfy({ $0 == nil }) { return nil }
        if index.span == nil { try await learnIndex(lead) }
        return index.newest
    }

    private func learnIndex(_ lead: Lead) async throws {
        do {
            let span = try await lead.reader.perform { try BlindLookup.span(on: $0) }
            try await index.learn(span)
        } catch let error as PersonKeyError {
            throw AppendError(error)
        }
    }

    private mutating func remember(_ facts: LogFacts) {
        for (id, streamSeq) in facts.streams { streams.remember(streamSeq, for: id) }
        for (id, seq) in facts.subjects { subjects.remember(seq, for: id) }
    }
}

extension PostgresError {
    /// Whether it is a value or a row that the database refuses (classes 22 and 23), and not the moment.
    fileprivate var refusesValues: Bool {
        sqlState.map { $0.hasPrefix("22") || $0.hasPrefix("23") } ?? (code == .textHoldsNUL || code == .unencodableValue)
    }
}

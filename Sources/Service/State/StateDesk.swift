package import Commendation
import Entry
import EventLog
package import ReadModels

/// Where the digest of the state is taken and recorded.
package struct StateDesk: StateDoor {
    private let desk: CommandDesk
    private let reading: StateReading

    /// How many digests are read at a time.
    private static let pageSize = 400

    /// A desk on the log of another one, and on its read models.
    package init(desk: CommandDesk, reading: StateReading) {
        self.desk = desk
        self.reading = reading
    }

    /// The digests that the log holds, read on from those that are known.
    package func history(after known: StateHistory = StateHistory()) async throws -> StateHistory {
        var history = known
        while true {
            let page = try await desk.log.readStream(StateHistory.stream, from: history.version + 1, limit: Self.pageSize)
            for entry in page { try history.apply(entry) }
            if page.count < Self.pageSize { return history }
        }
    }

    /// Whether entries of an earlier day are told by no digest yet.
    package func isDue(_ history: StateHistory) async throws -> Bool {
        guard let entry = try await desk.log.read(from: history.firstOpen, limit: 1).first else { return false }
        return Day(of: entry.at) < desk.environment.today()
    }

    /// Records the digest of a day, once however often it is asked for.
    package func digestDay(by actor: Actor) async throws -> StateReceipt? {
        guard let request = RequestID("state/\(desk.environment.today().iso)") else { return nil }
        if let record = try await desk.log.record(of: request) { return try StateReceipt(record) }
        return try await digest(by: actor, as: request)
    }

    package func digest(by actor: Actor) async throws -> StateReceipt? {
        try await digest(by: actor, as: nil)
    }

    private func digest(by actor: Actor, as request: RequestID?) async throws -> StateReceipt? {
        do {
            let digest = try await reading.digest()
            let history = try await history()
            guard !history.covers(digest.upTo), let request = request ?? RequestID("state/up-to/\(digest.upTo)") else {
                return nil
            }
            var canonical = JSONObject()
            canonical.put("step", CommandKind.digestState.rawValue)
            canonical.put("request", request.text)
            let command = DigestState(digest)
            let receipt = try await desk.handle(by: actor, request: request, on: nil, canonical: canonical) { context in
                Plan(try command.decide(given: try await self.history(after: history), in: context))
            }
            return StateReceipt(seq: receipt.last, upTo: digest.upTo)
        } catch {
            throw ServiceError(wrapping: error)
        }
    }
}

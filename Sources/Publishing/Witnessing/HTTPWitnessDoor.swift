import Foundation
package import TransparencyLog

/// The way to a witness over HTTP or HTTPS, at the address that the policy gives it.
///
/// A witness is another's machine, and what answers may be another's again: it is waited for and read within limits, and it sends nobody
/// elsewhere.
package struct HTTPWitnessDoor: WitnessDoor {
    /// Why no answer came.
    package enum Failure: Error, Hashable, Sendable {
        /// The policy gives the witness no address: it is reached by files only.
        case noAddress
        /// What answered is not HTTP, or more than an answer may be.
        case noAnswer
        /// The whole answer was not there in time.
        case late
    }

    /// How long an answer may take, from the first octet of the request to the last of the answer.
    private let limit: Duration

    /// - Parameter limit: how long an answer may take.
    package init(limit: Duration = .seconds(10)) {
        self.limit = limit
    }

    /// Posts the request to `<address>/add-checkpoint`.
    package func addCheckpoint(_ request: AddCheckpointRequest, to witness: PolicyWitness) async throws -> WitnessReply {
        guard let address = witness.url.map({ String(decoding: $0, as: UTF8.self) }),
            let url = URL(string: address.hasSuffix("/") ? "\(address)add-checkpoint" : "\(address)/add-checkpoint"),
            ["http", "https"].contains(url.scheme?.lowercased())
        else { throw Failure.noAddress }
        let exchange = WitnessExchange(url: url, body: request.bytes, limit: limit)
        return try await withThrowingTaskGroup(of: WitnessReply.self) { group in
            group.addTask { try await exchange.run() }
            group.addTask {
                try await Task.sleep(for: limit)
                throw Failure.late
            }
            defer { group.cancelAll() }
            guard let reply = try await group.next() else { throw Failure.noAnswer }
            return reply
        }
    }
}

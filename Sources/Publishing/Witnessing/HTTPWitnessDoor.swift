import Foundation
import FoundationNetworking
package import TransparencyLog

/// The way to a witness over HTTP or HTTPS, at the address that the policy gives it.
package struct HTTPWitnessDoor: WitnessDoor {
    /// Why no answer came.
    package enum Failure: Error, Hashable, Sendable {
        /// The policy gives the witness no address: it is reached by files only.
        case noAddress
        /// What answered is not HTTP, or more than an answer may be.
        case noAnswer
    }

    /// How long an answer may take.
    private let limit: Duration

    /// The most octets that an answer is read up to: some signature lines.
    private static let answerLimit = 64 << 10

    /// - Parameter limit: how long an answer may take.
    package init(limit: Duration = .seconds(10)) {
        self.limit = limit
    }

    /// Posts the request to `<address>/add-checkpoint`.
    package func addCheckpoint(_ request: AddCheckpointRequest, to witness: PolicyWitness) async throws -> WitnessReply {
        guard let address = witness.url.map({ String(decoding: $0, as: UTF8.self) }),
            let url = URL(string: address.hasSuffix("/") ? "\(address)add-checkpoint" : "\(address)/add-checkpoint")
        else { throw Failure.noAddress }
        var post = URLRequest(url: url, timeoutInterval: Double(limit.components.seconds))
        post.httpMethod = "POST"
        post.httpBody = Data(request.bytes)
        post.setValue("text/plain; charset=utf-8", forHTTPHeaderField: "Content-Type")
        let (body, answer) = try await URLSession.shared.data(for: post)
        guard let answer = answer as? HTTPURLResponse, body.count <= Self.answerLimit else { throw Failure.noAnswer }
        return WitnessReply(status: answer.statusCode, body: [UInt8](body))
    }
}

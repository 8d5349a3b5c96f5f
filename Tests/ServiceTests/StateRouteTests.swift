import Commendation
import Synchronization
import Testing

@testable import Service

struct StateRouteTests {
    @Test func `a digest of the state can be asked for by whoever has the token`() async throws {
        let client = try HTTPTestClient()
        let first = try await client.write("/api/v1/state/digests", "{}")
        #expect(first.status == 200)
        #expect(StateReceipt(json: try first.json()) == StateReceipt(seq: 42, upTo: 41))
        let second = try await client.write("/api/v1/state/digests", "{}")
        #expect(second.status == 200)
        #expect(StateReceipt(json: try second.json()) == nil)
        #expect(client.state.actors.withLock { $0.map(\.id) } == ["officer-01", "officer-01"])

        let refused = try await client.write("/api/v1/state/digests", "{}", changing: ["Authorization": nil])
        #expect(refused.status == 401)
        let strange = try await client.write("/api/v1/state/digests", #"{"upTo":7}"#)
        #expect(strange.status == 400)
        #expect(client.state.actors.withLock { $0.count } == 2)
    }
}

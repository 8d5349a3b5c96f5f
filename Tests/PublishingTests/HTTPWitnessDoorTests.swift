import Foundation
import Publishing
import Testing
import TransparencyLog

/// The way to a witness, when something else than a witness answers.
@Suite(.timeLimit(.minutes(2))) struct HTTPWitnessDoorTests {
    /// Asks a server, and tells how long that took.
    private func ask(
        _ server: RudeServer, limit: Duration = .seconds(5), path: String = ""
    ) async throws -> (Result<WitnessReply, any Error>, Duration) {
        try await ask("http://127.0.0.1:\(server.port)\(path)", limit)
    }

    private func ask(_ address: String, _ limit: Duration = .seconds(5)) async throws -> (
        Result<WitnessReply, any Error>, Duration
    ) {
        let log = try SampleLog()
        let witness = try PolicyWitness(name: PolicyName("front"), key: log.witness.verifierKey, url: Array(address.utf8))
        let head = try Checkpoint(origin: LogOrigin(SampleLog.origin), size: 1, root: .leaf([1])).signed(by: [log.signer])
        let request = try AddCheckpointRequest(oldSize: 0, proof: [], checkpoint: head)
        let (clock, result) = (ContinuousClock(), Result<WitnessReply, any Error>.failure(CancellationError()))
        var outcome = result
        let time = await clock.measure {
            do {
                outcome = .success(try await HTTPWitnessDoor(limit: limit).addCheckpoint(request, to: witness))
            } catch {
                outcome = .failure(error)
            }
        }
        return (outcome, time)
    }

    @Test(arguments: [200, 409, 422, 503]) func `an answer comes with its status and body`(status: Int) async throws {
        let server = try RudeServer(.says("HTTP/1.1 \(status) X\r\nContent-Length: 3\r\nConnection: close\r\n\r\n12\n"))
        defer { server.stop() }
        let (answer, _) = try await ask(server, path: "/base/")
        #expect(try answer.get() == WitnessReply(status: status, body: Array("12\n".utf8)))
        #expect(server.firstLines == ["POST /base/add-checkpoint HTTP/1.1"])
    }

    @Test(arguments: [301, 302, 303, 307, 308]) func `nobody is sent elsewhere`(status: Int) async throws {
        let elsewhere = try RudeServer(.says("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"))
        let server = try RudeServer(
            .says(
                "HTTP/1.1 \(status) X\r\nLocation: http://127.0.0.1:\(elsewhere.port)/secret\r\nContent-Length: 0\r\n"
                    + "Connection: close\r\n\r\n"))
        defer {
            server.stop()
            elsewhere.stop()
        }
        let (answer, _) = try await ask(server)
        #expect(try answer.get().status == status)
        #expect(elsewhere.firstLines.isEmpty && server.firstLines.count == 1)
    }

    @Test func `a body without end is given up while the server would go on`() async throws {
        let server = try RudeServer(.endless)
        defer { server.stop() }
        // Read to its end it would be late, and not what no answer is.
        let (answer, _) = try await ask(server, limit: .seconds(60))
        #expect(throws: HTTPWitnessDoor.Failure.noAnswer) { try answer.get() }
    }

    @Test func `a body of more than an answer can be is no answer, though its length is told`() async throws {
        let body = String(repeating: "A", count: 100_000)
        let server = try RudeServer(.says("HTTP/1.1 200 OK\r\nContent-Length: \(body.count)\r\nConnection: close\r\n\r\n\(body)"))
        defer { server.stop() }
        let (answer, _) = try await ask(server)
        #expect(throws: HTTPWitnessDoor.Failure.noAnswer) { try answer.get() }
    }

    @Test(arguments: [RudeServer.Manner.silent, .slow])
    func `whoever keeps silent or dawdles is waited for no longer than the limit`(manner: RudeServer.Manner) async throws {
        let server = try RudeServer(manner)
        defer { server.stop() }
        let (answer, time) = try await ask(server, limit: .seconds(1))
        #expect(throws: (any Error).self) { try answer.get() }
        // The server would go on for ever; this machine may be busy with other tests.
        #expect(time < .seconds(60))
    }

    @Test(arguments: [RudeServer.Manner.hangsUp, .says("no HTTP at all"), .says("HTTP/1.1 2")])
    func `what is not HTTP is no answer`(manner: RudeServer.Manner) async throws {
        let server = try RudeServer(manner)
        defer { server.stop() }
        let (answer, _) = try await ask(server)
        #expect(throws: (any Error).self) { try answer.get() }
    }

    @Test(arguments: ["file:///etc/passwd", "ftp://127.0.0.1/", "127.0.0.1:8090", "http://bad host/", ""])
    func `an address that is not of the web is asked nothing`(address: String) async throws {
        let (answer, _) = try await ask(address)
        #expect(throws: HTTPWitnessDoor.Failure.noAddress) { try answer.get() }
    }
}

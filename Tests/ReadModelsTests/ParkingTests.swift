import Entry
import EventLog
import Foundation
import PostgresClient
import ReadModels
import TestSupport
import Testing

/// Like the units, but its author forgot the submissions.
private struct ForgetfulProjection: Projection {
    static let name = "unit"
    static let version = UnitProjection.version
    static let handled = EventTypeSet(.unitRegistered)
    static let ignored = EventTypeSet.all.subtracting([EventTypeSet(.unitRegistered), EventTypeSet(.submissionMade)])

    func keys(of event: LogEvent) throws(ProjectionFault) -> RowKeys { .one(event.view.streamID, isFirst: true) }

    func apply(_ event: LogEvent, to row: inout UnitRecord?, codes: inout CodeTable) throws(ProjectionFault) {
        try UnitProjection().apply(event, to: &row, codes: &codes)
    }
}

@Suite struct ParkingTests {
    private func draft(_ type: String, schema: Int = 1, _ kind: String, _ id: UUID, _ data: JSONObject = [:]) -> EventDraft {
        EventDraft(
            id: UUID(), type: type, schema: schema, stream: StreamID(kind: kind, id: id), on: Day(iso: "2026-01-01")!,
            actor: "officer:test", data: data)
    }

    private func unit(_ code: String) -> EventDraft {
        draft("UnitRegistered", "unit", UUID(), ["code": .string(code), "name": "Sở", "kind": "department", "level": "tỉnh"])
    }

    private func submission() -> EventDraft {
        draft("SubmissionMade", "submission", UUID(), ["date": "2026-01-01", "unit": .string(UUID().text), "count": 1])
    }

    private func one(_ events: EventDraft...) -> [TestRequest] {
        [TestRequest(microsecondsLater: 1_000_000, events: events)]
    }

    @Test(arguments: [("TypeOfTheFuture", 1), ("UnitRegistered", 2)])
    func `an unknown type or version parks at its position and is never skipped`(type: String, schema: Int) async throws {
        let bench = try await ReadBench()
        try await bench.append(one(unit("A"), draft(type, schema: schema, "unit", UUID()), unit("B")))
        try await bench.project()
        let status = try await bench.status(of: "unit")
        guard case .parked(let fault) = status.state else {
            Issue.record("not parked: \(status)")
            return
        }
        #expect(fault.code == "unknown-type" && fault.reason.contains(type) && fault.reason.contains("\(schema)"))
        #expect(status.position == 1 && status.head == 3 && status.lag == 2)
        #expect(status.waitingSince == bench.clock.now)
        #expect(status.age(at: Instant(microseconds: bench.clock.now.microseconds + 5)) == 5)
        #expect(try await bench.lines(of: UnitRecord.table).count == 1)
    }

    @Test func `a projection that does not list a type parks alone, the others go on`() async throws {
        let bench = try await ReadBench()
        try await bench.append(one(unit("A"), submission(), unit("B")))
        let definitions = ProjectionDefinition.all.filter { $0.name != "unit" } + [ProjectionDefinition(ForgetfulProjection.self)]
        try await bench.project(projections: definitions)
        let status = try await bench.status(of: "unit")
        guard case .parked(let fault) = status.state else {
            Issue.record("not parked: \(status)")
            return
        }
        #expect(fault.code == "unlisted-type" && status.position == 1)
        #expect(try await bench.status(of: "submission").lag == 0)
        #expect(try await bench.lines(of: UnitRecord.table).count == 1)
        #expect(try await bench.lines(of: SubmissionRecord.table).count == 1)
        // The program that knows better rebuilds it and goes on.
        _ = try await bench.rebuild(switching: .always, projections: [ProjectionDefinition(UnitProjection.self)])
        #expect(try await bench.status(of: "unit").state == .running)
        #expect(try await bench.lines(of: UnitRecord.table).count == 2)
    }

    @Test func `a poison event parks its projection and the rest of the page is applied exactly once`() async throws {
        let bench = try await ReadBench()
        let orphan = draft("ProposalReceived", "proposal", UUID())
        try await bench.append(one(unit("A"), submission(), orphan, unit("B"), submission()))
        try await bench.project(pageSize: 4)
        let proposal = try await bench.status(of: "proposal")
        #expect(proposal.position == 2 && proposal.lag == 3)
        guard case .parked(let fault) = proposal.state else {
            Issue.record("not parked: \(proposal)")
            return
        }
        #expect(fault.code == "row-missing")
        #expect(try await bench.lines(of: UnitRecord.table).count == 2)
        #expect(try await bench.lines(of: SubmissionRecord.table).count == 2)
        // Both runs stop at the same event, so they can still be compared; they cannot be switched beyond it.
        #expect(try await bench.rebuild().isEqual)
        await #expect(throws: ProjectionError.self) { try await bench.rebuild(switching: .always) }
        #expect(try await bench.status(of: "proposal").position == 2)
    }

    @Test func `a row that PostgreSQL refuses parks its projection at that very event`() async throws {
        let bench = try await ReadBench()
        try await bench.administer("ALTER TABLE read.unit ADD CONSTRAINT no_c CHECK (code <> 'C')")
        try await bench.append(one(unit("A"), submission(), unit("B"), unit("C"), unit("D"), submission()))
        try await bench.project()
        let status = try await bench.status(of: "unit")
        guard case .parked(let fault) = status.state else {
            Issue.record("not parked: \(status)")
            return
        }
        #expect(fault.code == "refused-row" && status.position == 3)
        #expect(try await bench.lines(of: UnitRecord.table).count == 2)
        #expect(try await bench.lines(of: SubmissionRecord.table).count == 2)
        #expect(try await bench.status(of: "submission").lag == 0)
    }

    @Test func `a row that this program cannot read parks its projection, and the engine and the others go on`() async throws {
        let bench = try await ReadBench()
        let (submitted, received) = Self.proposal()
        try await bench.append(one(submitted))
        try await bench.project()
        try await bench.administer("UPDATE read.proposal SET state = 'stateOfTheFuture'")
        try await bench.append(one(unit("A"), received, submission()))
        let engine = bench.engine()
        let run = Task { try await engine.run() }
        try await engine.waitFor(seq: 3, projections: ["unit", "submission"], timeout: .seconds(30))
        let error = await #expect(throws: ProjectionError.self) {
            try await engine.waitFor(seq: 3, projections: ["proposal"], timeout: .seconds(30))
        }
        #expect(error?.code == "projection-parked")
        let status = try await bench.status(of: "proposal")
        guard case .parked(let fault) = status.state else {
            Issue.record("not parked: \(status)")
            return
        }
        #expect(fault.code == "unreadable-read-table" && status.position == 2)
        run.cancel()
        _ = try? await run.value
    }

    private static func proposal() -> (submitted: EventDraft, received: EventDraft) {
        let stream = StreamID(kind: "proposal", id: UUID())
        func event(_ type: String, _ data: JSONObject) -> EventDraft {
            EventDraft(
                id: UUID(), type: type, schema: 1, stream: stream, on: Day(iso: "2026-01-01")!, actor: "officer:test", data: data)
        }
        let submitted = event(
            "ProposalSubmitted",
            [
                "submission": .string(UUID().text), "row": 1, "award": "bk-tt", "meritKind": "merit", "kind": "individual",
                "unit": .string(UUID().text), "achievementFrom": "2025-01-01", "achievementTo": "2025-12-31",
            ])
        return (submitted, event("ProposalReceived", [:]))
    }

    @Test func `a wait for a parked projection ends with its reason`() async throws {
        let bench = try await ReadBench()
        try await bench.append(one(unit("A"), draft("ProposalReceived", "proposal", UUID())))
        let engine = bench.engine()
        let run = Task { try await engine.run() }
        try await engine.waitFor(seq: 1, projections: ["unit"], timeout: .seconds(30))
        let error = await #expect(throws: ProjectionError.self) {
            try await engine.waitFor(seq: 1, projections: ["proposal"], timeout: .seconds(30))
        }
        #expect(error?.code == "projection-parked")
        let late = await #expect(throws: ProjectionError.self) {
            try await engine.waitFor(seq: 2, projections: ["unit"], timeout: .milliseconds(1))
        }
        #expect(late?.code == "read-model-late")
        run.cancel()
        _ = try? await run.value
    }
}

import Entry
import Hummingbird
import Metrics
import Publishing

/// Health, readiness and metrics.
struct HealthRoutes: Sendable {
    let service: ServiceContext

    /// Adds the routes to a router.
    func add(to router: Router<WebRequestContext>) {
        router.get("/healthz") { _, _ in try JSONAnswer.value(["status": "ok"]) }
        router.get("/readyz") { _, _ in try await ready() }
        router.get("/metrics") { _, _ in await metrics() }
    }

    private func ready() async throws -> Response {
        let readiness = await service.readiness()
        var body: JSONObject = [
            "status": readiness.isReady ? "ready" : "not-ready", "database": .bool(readiness.databaseReachable),
            "allowedLag": .integer(readiness.allowedLag),
        ]
        if let size = readiness.size { body["entries"] = .integer(size) }
        if let lag = readiness.lag { body["lag"] = .integer(lag) }
        if !readiness.parked.isEmpty { body["parked"] = .array(readiness.parked.map { .string($0) }) }
        if let leads = readiness.isLeader { body["leader"] = .bool(leads) }
        if let notice = service.evidence?.board.current {
            body["published"] = .integer(notice.head?.size ?? 0)
            body["witnessed"] = .integer(notice.witnessedSize)
            if let fault = notice.fault {
                // Whoever watches is told, and whoever works goes on: no act of an authority waits for a signature.
                if readiness.isReady { body["status"] = "degraded" }
                body["publishingFault"] = .string(fault)
            }
            let alarms = notice.witnesses.filter(\.value.isAlarm).map(\.key).sorted()
            if !alarms.isEmpty {
                if readiness.isReady { body["status"] = "degraded" }
                body["witnessAlarms"] = .array(alarms.map { .string($0) })
            }
        }
        let faults = service.faults.codes
        if !faults.isEmpty {
            if readiness.isReady { body["status"] = "degraded" }
            body["faults"] = .array(faults.map { .string($0) })
        }
        return try JSONAnswer.value(.object(body), status: readiness.isReady ? .ok : .serviceUnavailable)
    }

    private func metrics() async -> Response {
        let readiness = await service.readiness()
        gauge("sovang_database_reachable", readiness.databaseReachable ? 1 : 0)
        if let size = readiness.size { gauge("sovang_log_entries", size) }
        if let lag = readiness.lag { gauge("sovang_projection_lag_entries", lag) }
        gauge("sovang_projections_parked", Int64(readiness.parked.count))
        if let leads = readiness.isLeader { gauge("sovang_leader", leads ? 1 : 0) }
        gauge("sovang_faults", Int64(service.faults.codes.count))
        if let notice = service.evidence?.board.current {
            gauge("sovang_published_entries", notice.head?.size ?? 0)
            gauge("sovang_witnessed_entries", notice.witnessedSize)
            gauge("sovang_publishing_fault", notice.fault == nil ? 0 : 1)
            gauge("sovang_witness_alarms", Int64(notice.witnesses.values.count(where: \.isAlarm)))
        }
        return Response(
            status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(string: service.metrics.exposition())))
    }

    private func gauge(_ name: String, _ value: Int64) {
        Meter(label: name, dimensions: [], factory: service.metrics).set(value)
    }
}

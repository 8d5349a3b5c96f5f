import ReadModels
import ServiceLifecycle

/// The read models' engine, as a service.
struct EngineService: Service {
    let engine: ProjectionEngine

    func run() async throws {
        try await cancelWhenGracefulShutdown { try await engine.run() }
    }
}

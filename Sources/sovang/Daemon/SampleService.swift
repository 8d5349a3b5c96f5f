import EventLog
import ReadModels
import Service
import ServiceLifecycle

/// Loads the reference data and the sample year into a demonstration log, then has nothing more to do.
struct SampleService: ServiceLifecycle.Service {
    let log: PostgresEventLog
    let desks: Desks
    let engines: EngineHolder

    func run() async throws {
        do {
            try await cancelWhenGracefulShutdown { try await load() }
        } catch is CancellationError {
            // Stopped in between: the next start resumes where this one ended.
            return
        }
        try await gracefulShutdown()
    }

    private func load() async throws {
        try await log.waitForLead()
        let bar = SharedProgressBar("Nạp năm mẫu / loading the sample year")
        let year = SampleYear(
            desk: desks.desk, lists: desks.lists, imports: desks.imports, units: ReferenceData.units,
            departments: ReferenceData.departments,
            registerStart: ReferenceData.registerStart)
        let report = try await year.load { done, total in bar.show(done: done, of: total) }
        bar.finish()
        if report.loaded > 0, let last = report.last {
            try await engines.engine?.waitFor(seq: last, timeout: .seconds(120))
        }
        Terminal.note(
            report.loaded > 0
                ? "Đã nạp \(report.proposals) đề nghị mẫu / \(report.proposals) sample proposals are loaded."
                : "Dữ liệu mẫu đã có sẵn / the sample was loaded before.")
    }
}

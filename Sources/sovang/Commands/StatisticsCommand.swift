import ArgumentParser
import Entry
import EventLog
import Foundation
import PostgresClient
import ReadModels
import Service

/// Prints the counts of a period.
struct StatisticsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "statistics", abstract: "In số liệu của nhiệm kỳ / print the counts of the cycle.",
        discussion: "Mặc định: giai đoạn 5 năm hiện tại / by default the current five-year cycle.")

    @Option(help: ArgumentHelp("Tháng đầu yyyy-mm / first month.", valueName: "month"))
    var from: String?

    @Option(help: ArgumentHelp("Tháng cuối yyyy-mm / last month.", valueName: "month"))
    var to: String?

    @Option(help: "text hoặc json / text or json.")
    var format: OutputFormat = .text

    @OptionGroup var target: TargetOptions

    func validate() throws {
        for text in [from, to] {
            if let text, Day(iso: text + "-01") == nil { throw ValidationError("--from, --to: yyyy-mm.") }
        }
    }

    func run() async throws {
        let months = try months()
        let format = format
        try await ReadingTarget.withLog(target) { log, connections in
            let pool = PostgresPool(connections.configuration(role: "sovang_read"), size: 1, waitLimit: .seconds(10))
            do {
                let overview = try await ReadQueries(pool: pool).overview(of: months)
                let size = try await log.head().size
                try StatisticsScreen(overview: overview, logSize: size).print(format)
                await pool.close()
            } catch {
                await pool.close()
                throw error
            }
        }
    }

    private func months() throws -> ClosedRange<Month> {
        // Congresses close the years that end in 0 and 5: 2021–2025, 2026–2030.
        let first = Environment.system.today().year - (Environment.system.today().year - 1) % 5
        let from = Day(iso: (self.from ?? "\(first)-01") + "-01")?.month
        let to = Day(iso: (self.to ?? "\(first + 4)-12") + "-01")?.month
        guard let from, let to, from <= to else { throw ValidationError("--from ≤ --to.") }
        return from...to
    }
}

import ArgumentParser

/// The benchmarks, run by hand on a release build.
@main struct SovangBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sovang-bench",
        abstract: "Measures the event log and the read models on a private, durable PostgreSQL.",
        subcommands: [MeasureCommand.self, WorkerCommand.self],
        defaultSubcommand: MeasureCommand.self)
}

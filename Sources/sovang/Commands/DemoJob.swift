import Commendation
import Demo
import Entry
import EventLog
import Foundation
import Service
import TransparencyLog

/// Writes a demonstration and tells how it went.
struct DemoJob: Sendable {
    let options: DemoOptions
    let format: OutputFormat

    /// What `serve --demo` writes into an empty log: a small province of two years, at once.
    static let small = DemoJob(options: DemoOptions(years: 2, scale: 0.02, until: lastDay), format: .text)

    /// The last day that is told; a machine whose clock stands before the usual one tells up to yesterday.
    static var lastDay: Day { min(DemoOptions.lastDay, Environment.system.today().adding(days: -1)) }

    /// Writes the demonstration and prints what was written.
    func run(_ installation: Installation) async throws {
        let clock = ContinuousClock()
        let start = clock.now
        let report = try await installation.appending { _ in
            guard try await installation.lead() else { throw ServiceError(AppendError.notLeading) }
            return try await write(installation)
        }
        try print(report, head: try await installation.log.head(), origin: installation.origin, clock.now - start)
    }

    /// Writes the demonstration, while the appender runs and leads.
    func write(_ installation: Installation) async throws -> Demo.Report {
        let bar = SharedProgressBar("Viết sổ mẫu / writing the demonstration", isQuiet: format == .json)
        let blind = BlindIndex(key: try InstallationKey.load(file: installation.folder.installationKey, mayCreate: true))
        let report = try await Demo.write(
            options, into: installation.log,
            lists: Demo.Lists(units: ReferenceData.units, departments: ReferenceData.departments), rules: installation.rules.pack,
            blind: { try? blind.blind($0) },
            progress: { done, total, events in bar.show(done: done, of: total, detail: "\(events)") })
        bar.finish()
        return report
    }

    /// Writes the small demonstration into a demonstration log that is empty, or that holds the beginning of it.
    static func writeSmall(_ installation: Installation) async throws {
        guard installation.origin.isDemo, try await !Demo.isWritten(to: installation.log) else { return }
        do {
            let report = try await small.write(installation)
            Terminal.note("Đã ghi \(report.proposals) đề nghị mẫu / \(report.proposals) invented proposals are written.")
        } catch let fault as DemoFault where fault.code == .logNotEmpty || fault.code == .notADemonstration {
            // Somebody's own invented data: served as it is.
        }
    }

    private func print(_ report: Demo.Report, head: LogHead, origin: Origin, _ duration: Duration) throws {
        let milliseconds = duration.components.seconds * 1_000 + duration.components.attoseconds / 1_000_000_000_000_000
        let rate = milliseconds > 0 ? report.events * 1_000 / milliseconds : report.events
        let root = Data(head.root.bytes).base64EncodedString()
        if format == .json {
            let object: JSONObject = [
                "decisions": .integer(Int64(report.decisions)), "events": .integer(report.events),
                "honorees": .integer(Int64(report.honorees)), "milliseconds": .integer(milliseconds),
                "origin": .string(origin.text), "perSecond": .integer(rate), "proposals": .integer(Int64(report.proposals)),
                "refusals": .integer(Int64(report.refusals)), "requests": .integer(Int64(report.requests)), "root": .string(root),
                "size": .integer(head.size),
            ]
            return Terminal.print(String(decoding: try CanonicalJSON.encode(.object(object)), as: UTF8.self))
        }
        Terminal.print(
            """
            Sổ mẫu / demonstration log: \(origin)
            \(report.events) sự kiện / events, \(report.requests) lần ghi / requests
            \(report.proposals) đề nghị / proposals, \(report.honorees) đối tượng / honorees, \
            \(report.decisions) quyết định / decisions
            \(milliseconds) ms (\(rate)/s)
            Gốc cây / root: \(root) (\(head.size))
            """)
    }
}

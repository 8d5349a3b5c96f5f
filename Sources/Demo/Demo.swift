package import Commendation
import Entry
package import EventLog
import ListReading

/// A plausible province, invented from a seed: what `sovang demo` writes into a demonstration log.
///
/// Every event is what a decider made of a command, given what the events before it have come to; times, ids and salts
/// follow from the seed alone, so that the same seed gives the same log byte for byte, however the batches fell.
package enum Demo {
    /// The public lists of units that the province is made of, as CSV.
    package struct Lists: Sendable {
        /// The communes and wards since 2025-07-01, with the units that each was formed of.
        package var units: [UInt8]

        /// The departments and bodies of the province.
        package var departments: [UInt8]

        /// Puts the lists together.
        package init(units: [UInt8], departments: [UInt8]) {
            self.units = units
            self.departments = departments
        }
    }

    /// What was written.
    package struct Report: Hashable, Sendable {
        /// How many events.
        package var events: Int64 = 0
        /// By how many requests.
        package var requests = 0
        /// How many proposals.
        package var proposals = 0
        /// How many honorees.
        package var honorees = 0
        /// How many decisions.
        package var decisions = 0
        /// How many rows were refused, all of which were meant to be.
        package var refusals = 0
    }

    /// Writes a demonstration into an empty demonstration log.
    ///
    /// - Parameters:
    ///   - rules: the pack that the demonstration adopts.
    ///   - blind: makes the keys of the blind index; they lie beside the log, and are left out if it is `nil`.
    ///   - cast: told at the end who and what was invented, for whoever looks for traces of it.
    ///   - progress: told now and then how many days are told, of how many.
    /// A demonstration that broke off is resumed by the same options: what the log holds of it is not written twice.
    ///
    /// - Throws: ``DemoFault``, `AppendError` or what the log's reading throws.
    package static func write(
        _ options: DemoOptions, into log: any BulkLog, lists: Lists, rules: RulePack,
        blind: (@Sendable (MatchKey) -> BlindKey?)? = nil,
        cast: (@Sendable (DemoCast) -> Void)? = nil,
        progress: @Sendable (_ done: Int, _ total: Int, _ events: Int64) -> Void = { _, _, _ in }
    ) async throws -> Report {
        guard DemoStamp.isAccepted(by: log.origin) else { throw DemoFault(.notADemonstration) }
        try await checkContent(of: log)
        let plans = try ProvinceReader.units(lists.units, departments: lists.departments)
        guard plans.contains(where: { $0.kind == .commune }) else { throw DemoFault(.noUnits) }
        let province = DemoProvince(
            options: options, origin: log.origin, rules: rules, plans: plans,
            days: OfficeDays(off: rules.catalogue.procedure.calendar.holidays.lazy.filter(\.counts).map(\.date)), blind: blind,
            keepsCast: cast != nil)
        let total = options.from.days(to: options.until)
        var writer = DemoWriter(log)
        try province.start()
        var told = -1
        while try province.step() {
            if province.book.hasChunks {
                for chunk in province.book.takeChunks() { try await writer.write(chunk) }
            }
            if province.told != told {
                told = province.told
                try Task.checkCancellation()
                progress(told, total, province.book.size)
            }
        }
        try province.end()
        for chunk in province.book.takeChunks(all: true) { try await writer.write(chunk) }
        try await writer.finish()
        cast?(province.cast)
        return report(province)
    }

    /// Whether a log holds a whole demonstration, whatever came after it.
    package static func isWritten(to log: any BulkLog) async throws -> Bool {
        guard let last = RequestID(DemoBook.lastRequest) else { return false }
        return try await log.record(of: last) != nil
    }

    /// Refuses a log that holds anything but the beginning of a demonstration; whether it is this one, its requests tell.
    private static func checkContent(of log: any BulkLog) async throws {
        guard try await log.head().size > 0 else { return }
        guard let first = RequestID("demo/0"), try await log.record(of: first) != nil else { throw DemoFault(.logNotEmpty) }
    }

    private static func report(_ province: DemoProvince) -> Report {
        Report(
            events: province.book.size, requests: province.book.requests, proposals: province.book.proposals.count,
            honorees: province.book.honorees.count, decisions: province.book.decisions.count,
            refusals: province.plannedRefusals)
    }
}

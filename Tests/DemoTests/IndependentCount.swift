import Entry
import Foundation
import Testing

/// Counts what a report to a congress tells, from the JSON of the entries alone: no decider, state or projection is asked.
struct IndependentCount {
    struct Movement: Hashable {
        let level: String
        let scope: String
        let method: String
        let content: String
        /// The band of the form, as its heads say it; `nil` without a last day.
        let duration: String?
    }
    struct Model: Hashable {
        let stage: String?
        let content: String
    }

    private struct Conferral {
        let award: String
        let kind: String
        let month: String
    }

    private(set) var awards: [String: [String: Int]] = [:]
    private(set) var earlier: [String: Int] = [:]
    private(set) var movements: [Movement: Int] = [:]
    private(set) var models: [Model: Int] = [:]
    private(set) var congresses: [String: (count: Int, delegates: Int)] = [:]
    private(set) var counts: [String: Int] = [:]
    /// The years in which awards were conferred that count.
    private(set) var years: Set<String> = []

    /// - Parameters:
    ///   - first: the first month, as `2020-10`.
    ///   - last: the last month.
    init(_ entries: [[UInt8]], from first: String, through last: String) throws {
        var kinds: [String: String] = [:]
        var standing: [String: Conferral] = [:]
        var recorded: [String: (award: String, kind: String)] = [:]
        var found: [String: String] = [:]
        var stages: [String: String] = [:]
        var levels: [String: String] = [:]
        var staff: Set<String> = []
        var reviewed: [String: String] = [:]
        var launched: [String: (movement: [String], from: String, until: String?)] = [:]
        var ended: [String: String] = [:]
        func holds(_ date: String) -> Bool { (first...last).contains(String(date.prefix(7))) }
        func day(_ data: [String: Any], _ key: String = "date") -> String { data[key] as? String ?? "" }
        for bytes in entries {
            guard let entry = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any],
                let type = entry["type"] as? String, let stream = entry["stream"] as? String,
                let data = entry["data"] as? [String: Any]
            else { continue }
            func text(_ key: String) -> String { data[key] as? String ?? "" }
            switch type {
            case "ProposalSubmitted": kinds[stream] = text("kind")
            case "AwardConferred":
                standing[stream] = Conferral(
                    award: text("award"), kind: kinds[stream] ?? "", month: String(text("date").prefix(7)))
            case "AwardAnnulled": standing[stream] = nil
            case "EarlierAwardRecorded":
                if data["counts"] as? Bool == true, holds(day(data)) { recorded[stream] = (text("award"), text("kind")) }
            case "EarlierAwardWithdrawn": recorded[stream] = nil
            case "MovementLaunched":
                if holds(text("from")) {
                    launched[stream] = (
                        [text("level"), text("scope"), text("method"), text("content")], text("from"), data["until"] as? String
                    )
                }
            case "MovementEnded": ended[stream] = day(data)
            case "MovementReviewed": reviewed[stream] = day(data)
            case "ModelFound": if holds(day(data)) { found[stream] = text("content") }
            case "ModelStageReached": stages[stream] = text("stage")
            case "CongressPlanned": levels[stream] = text("level")
            case "CongressHeld":
                if holds(day(data)) {
                    let level = levels[stream] ?? ""
                    let before = congresses[level] ?? (0, 0)
                    congresses[level] = (before.count + 1, before.delegates + (data["delegates"] as? Int ?? 0))
                }
            case "EmulationRegistered", "DirectiveIssued", "DirectiveActedOn", "RegulationAdopted", "DraftCommented",
                "ComplaintLodged", "ComplaintResolved", "DenunciationReceived", "DenunciationConcluded":
                if holds(day(data)) { counts[type, default: 0] += 1 }
            case "ClusterFormed":
                let year = data["year"] as? Int ?? 0
                if (first.prefix(4)...last.prefix(4)).contains(Substring(String(year))) { counts[type, default: 0] += 1 }
            case "TrainingGiven":
                if holds(day(data)) {
                    counts[type, default: 0] += 1
                    counts["trained", default: 0] += data["participants"] as? Int ?? 0
                }
            case "StaffAssigned": if String(day(data, "from").prefix(7)) <= last { staff.insert(stream) }
            case "StaffReleased": if String(day(data, "until").prefix(7)) <= last { staff.remove(stream) }
            default: break
            }
        }
        for conferral in standing.values where holds(conferral.month) {
            awards[conferral.award, default: [:]][conferral.kind, default: 0] += 1
            years.insert(String(conferral.month.prefix(4)))
        }
        for award in recorded.values {
            awards[award.award, default: [:]][award.kind, default: 0] += 1
            earlier[award.award, default: 0] += 1
        }
        for (stream, line) in launched {
            let movement = Movement(
                level: line.movement[0], scope: line.movement[1], method: line.movement[2], content: line.movement[3],
                duration: try (line.until ?? ended[stream]).map { try Self.band(from: line.from, through: $0) })
            movements[movement, default: 0] += 1
        }
        for (stream, content) in found { models[Model(stage: stages[stream], content: content), default: 0] += 1 }
        counts["staff"] = staff.count
        counts["reviewed"] = reviewed.values.count { holds($0) }
    }

    /// The band of form 0601 (law-second-reading.md, section 8: "< 1 y, = 1 y, 1–< 3 y, 3–< 5 y, ≥ 5 y"), by a calendar of its own.
    private static func band(from first: String, through last: String) throws -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        func date(_ text: String) throws -> Date {
            let parts = text.split(separator: "-").compactMap { Int($0) }
            return try #require(calendar.date(from: DateComponents(year: parts[0], month: parts[1], day: parts[2])))
        }
        let begin = try date(first)
        let after = try #require(calendar.date(byAdding: .day, value: 1, to: date(last)))
        func years(_ count: Int) throws -> Date { try #require(calendar.date(byAdding: .year, value: count, to: begin)) }
        if after < (try years(1)) { return "under-1" }
        if after == (try years(1)) { return "1" }
        if after < (try years(3)) { return "1-3" }
        return after < (try years(5)) ? "3-5" : "5-"
    }
}

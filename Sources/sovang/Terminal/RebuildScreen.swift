import Entry
import ReadModels

/// What a rebuild found, for a person or a program.
struct RebuildScreen {
    let report: RebuildReport

    func print(_ format: OutputFormat) throws {
        let seconds = Double(report.duration.components.seconds) + Double(report.duration.components.attoseconds) / 1e18
        if format == .json {
            let object: JSONObject = [
                "equal": .bool(report.isEqual), "whole": .bool(report.isWhole), "events": .integer(report.events),
                "milliseconds": .integer(Int64(seconds * 1_000)),
                "projections": .array(report.projections.map { .object(Self.json($0)) }),
            ]
            return Terminal.print(String(decoding: try CanonicalJSON.encode(.object(object)), as: UTF8.self))
        }
        for projection in report.projections {
            let state =
                projection.notCompared.map { "không so sánh / not compared: \($0)" }
                ?? (projection.isEqual ? "giống nhau / equal" : "KHÁC NHAU / DIFFERENT")
            Terminal.print("\(projection.name): \(state)\(projection.isSwitched ? ", đã thay / switched" : "")")
            if let parked = projection.parked { Terminal.print("  dừng / parked: \(parked.told)") }
            for table in projection.tables where !table.isEqual && projection.notCompared == nil {
                for row in table.onlyRebuilt { Terminal.print("  + \(row)") }
                for row in table.onlyLive { Terminal.print("  - \(row)") }
            }
        }
        let rate = seconds > 0 ? Int(Double(report.events) / seconds) : 0
        Terminal.print("\(report.events) sự kiện / events, \(Int(seconds * 1_000)) ms (\(rate)/s)")
    }

    private static func json(_ projection: RebuildReport.Projection) -> JSONObject {
        var object: JSONObject = [
            "name": .string(projection.name), "version": .integer(Int64(projection.version)),
            "position": .integer(projection.position),
            "equal": .bool(projection.isEqual), "switched": .bool(projection.isSwitched),
        ]
        if let parked = projection.parked { object["parked"] = .string(parked.told) }
        if let reason = projection.notCompared { object["notCompared"] = .string(reason) }
        return object
    }
}

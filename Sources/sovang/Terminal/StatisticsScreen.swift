import Commendation
import Entry
import ReadModels
import Service

/// The counts of a period, for a person or a program.
struct StatisticsScreen {
    let overview: CycleOverview
    let logSize: Int64

    func print(_ format: OutputFormat) throws {
        switch format {
        case .json: Terminal.print(String(decoding: try CanonicalJSON.encode(.object(json)), as: UTF8.self))
        case .text: try printText()
        }
    }

    private var json: JSONObject {
        [
            "from": .string(overview.months.lowerBound.iso), "to": .string(overview.months.upperBound.iso),
            "position": .integer(overview.position), "entries": .integer(logSize),
            "submitted": .integer(Int64(overview.submitted.count)), "conferred": .integer(Int64(overview.conferred.count)),
            "byState": .array(
                overview.byState.map { ["state": .string($0.status.rawValue), "count": .integer(Int64($0.count))] }),
            "byOutcome": .array(overview.byOutcome.map { Self.json($0, "outcome", $0.outcome?.code) }),
            "byAward": .array(overview.byAward.map { Self.json($0, "award", $0.award) }),
            "byKind": .array(overview.byKind.map { Self.json($0, "kind", $0.kind) }),
            "byMonth": .array(overview.byMonth.map { Self.json($0, "month", $0.month?.iso) }),
            "byUnit": .array(overview.byUnit.map { Self.json($0, "unit", $0.unit.flatMap { overview.units[$0]?.code }) }),
        ]
    }

    private static func json(_ figure: StatisticFigure, _ name: String, _ value: String?) -> JSONValue {
        var object: JSONObject = ["count": .integer(Int64(figure.count))]
        object[name] = value.map(JSONValue.string) ?? .null
        return .object(object)
    }

    private func printText() throws {
        let catalogue = try RuleBook.embedded().catalogue
        Terminal.print("\(overview.months.lowerBound.iso) – \(overview.months.upperBound.iso)")
        line("Đề nghị / proposals submitted", overview.submitted.count)
        for figure in overview.byState { line("  \(figure.status.vi) / \(figure.status.en)", figure.count) }
        line("Đã khen thưởng / awards conferred", overview.conferred.count)
        for figure in overview.byAward {
            line("  " + (figure.award.flatMap { catalogue.award(code: $0)?.vi } ?? figure.award ?? "?"), figure.count)
        }
        Terminal.print("Theo tháng / by month")
        for figure in overview.byMonth { line("  \(figure.month?.iso ?? "?")", figure.count) }
        Terminal.print("Theo đơn vị / by unit")
        for figure in overview.byUnit { line("  " + (figure.unit.flatMap { overview.units[$0]?.name } ?? "?"), figure.count) }
        if overview.position < logSize {
            Terminal.note(
                "Lưu ý: số liệu đến vị trí \(overview.position) trong \(logSize); phần còn lại được tính khi sovang serve chạy.\n"
                    + "  Note: the figures know \(overview.position) of \(logSize) entries; the rest is folded while sovang serve runs."
            )
        }
    }

    private func line(_ name: String, _ count: Int) {
        let number = NumberText.count(count, .vietnamese)
        let width = 64 - name.count - number.count
        Terminal.print(name + String(repeating: " ", count: max(1, width)) + number)
    }
}

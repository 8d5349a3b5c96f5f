import Entry

/// The part of the overview that goes by month: the chart, and the table that it draws.
struct OverviewMonths {
    let overview: OverviewPage
    let page: PageContext

    private var counts: [Month: Int] { overview.overview.months.mapValues(\.count) }

    /// All months of the cycle, and those outside it in which something was nevertheless counted.
    private var months: [Month] {
        let span = overview.cycle.months
        return Set((span.lowerBound.number...span.upperBound.number).map(Month.init(number:))).union(counts.keys).sorted()
    }

    /// One sentence for who cannot see the chart, and for everyone under it.
    var summary: String {
        let total = counts.values.reduce(0, +)
        guard let highest = counts.filter({ $0.value > 0 }).max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else {
            return page.say("chart-empty")
        }
        return page.say(
            "chart-summary",
            ["total": page.count(total), "month": page.month(highest.key), "count": page.count(highest.value)])
    }

    func chart() -> Markup {
        let columns = months.map { month in
            ColumnChart.Column(
                value: counts[month] ?? 0, title: "\(page.month(month)): \(page.count(counts[month] ?? 0))",
                label: month.monthOfYear == 1 || month == months.first ? String(month.year) : nil)
        }
        return ColumnChart(title: page.say("overview-by-month"), summary: summary, columns: columns, language: page.language)
            .markup(identifier: "months")
    }

    func heads() -> [PageData] {
        (1...12).map { ["short": .text(page.say("month-head-\($0)")), "long": .text(page.say("month-long-\($0)"))] }
    }

    func years() -> [PageData] {
        Dictionary(grouping: months, by: \.year).sorted { $0.key < $1.key }.map { year, _ in
            let months = (1...12).compactMap { Month(year: year, month: $0) }
            return [
                "year": .text(String(year)),
                "cells": .list(months.map(cell)),
                "yearTotal": .text(yearTotal(months)),
            ]
        }
    }

    private func yearTotal(_ months: [Month]) -> String {
        let total = months.reduce(0) { $0 + (counts[$1] ?? 0) }
        let begun = months.contains { $0 <= overview.now }
        return begun || total > 0 ? page.count(total) : "–"
    }

    private func cell(_ month: Month) -> PageData {
        let count = counts[month] ?? 0
        // A month to come is not a nought: nobody has counted it.
        guard count > 0 || month <= overview.now else { return ["href": .absent, "count": .text("–"), "spoken": .absent] }
        return [
            // Nothing to open behind a nought, and fifty links to nothing would only be in the way of the keyboard.
            "href": .optional(count > 0 ? overview.overview.months[month].map { page.list($0.filter) } : nil),
            "count": .text(page.count(count)),
            "spoken": .text("\(page.month(month)): \(page.count(count))"),
        ]
    }
}

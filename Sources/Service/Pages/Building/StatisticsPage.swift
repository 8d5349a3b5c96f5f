import Commendation
import Entry
package import Foundation
import ReadModels

/// The statistics: the figures of a cycle by one dimension or two, each with “not known”, each number opening its list.
package struct StatisticsPage: Sendable {
    /// What is asked.
    package let query: StatisticsQuery
    /// The figures.
    package let figures: [BookFigure]
    /// All cycles.
    package let cycles: [BookCycle]
    /// The names of awards and units.
    package let names: BookNames
    /// The names of movements, by id.
    package let movements: [UUID: String]

    /// The page of the answer to a question.
    package init(
        query: StatisticsQuery, figures: [BookFigure], cycles: [BookCycle], names: BookNames, movements: [UUID: String] = [:]
    ) {
        self.query = query
        self.figures = figures
        self.cycles = cycles
        self.names = names
        self.movements = movements
    }

    /// The page's slots.
    package func data(_ page: PageContext) -> PageData {
        let words = DimensionWords(names: names, movements: movements, page: page)
        let columns = query.columns.map { dimension in
            sorted(Set(figures.map { $0.values[dimension] ?? nil }), dimension, words)
        }
        let rows = sorted(Set(figures.map { $0.values[query.rows] ?? nil }), query.rows, words)
        return page.frame(title: page.say("statistics-title")).merging([
            "english": .flag(page.language == .english),
            "choices": .list(choices(page)),
            "clearHref": .text(page.link("/statistics")),
            "congressHref": .text(page.link("/congress", [("cycle", query.cycle.code)])),
            "lead": .text(
                page.say(
                    "statistics-lead",
                    [
                        "cycle": query.cycle.name[page.language], "from": page.day(query.cycle.from),
                        "to": page.day(query.cycle.to),
                    ])),
            "basis": .text(page.say("statistics-basis-\(query.basis.code)")),
            "hasRows": .flag(!figures.isEmpty),
            "caption": .text(caption(page)),
            "rowHead": .text(page.say("dimension-\(EventDetails.kebab(query.rows.rawValue))")),
            "heads": .list((columns ?? []).map { ["text": .text(words.text($0, of: query.columns ?? query.rows))] }),
            "rows": .list(rows.map { row($0, columns ?? [], words, page) }),
            "totals": .list((columns ?? []).map { cell(figures, column: $0, page) }),
            "total": .data(cell(figures, [:], page)),
        ])
    }

    private func sorted(_ codes: Set<String?>, _ dimension: BookDimension, _ words: DimensionWords) -> [String?] {
        codes.map { (code: $0, rank: words.rank($0, of: dimension)) }.sorted { $0.rank < $1.rank }.map(\.code)
    }

    private func caption(_ page: PageContext) -> String {
        let rows = page.say("dimension-\(EventDetails.kebab(query.rows.rawValue))")
        let outcome = query.outcome.map { page.say("outcome-\($0.slug)") } ?? page.say("statistics-all-outcomes")
        guard let columns = query.columns else { return page.say("statistics-caption", ["outcome": outcome, "rows": rows]) }
        let other = page.say("dimension-\(EventDetails.kebab(columns.rawValue))")
        return page.say("statistics-caption-two", ["outcome": outcome, "rows": rows, "columns": other])
    }

    private func row(_ code: String?, _ columns: [String?], _ words: DimensionWords, _ page: PageContext) -> PageData {
        let own = figures.filter { ($0.values[query.rows] ?? nil) == code }
        return [
            "label": .text(words.text(code, of: query.rows)),
            "isUnknown": .flag(code == nil),
            "cells": .list(columns.map { cell(own, [query.rows: code], column: $0, page) }),
            "rowTotal": .data(cell(own, [query.rows: code], page)),
        ]
    }

    private func cell(
        _ figures: [BookFigure], _ values: [BookDimension: String?] = [:], column code: String?, _ page: PageContext
    ) -> PageData {
        guard let dimension = query.columns else { return cell(figures, values, page) }
        let own = figures.filter { ($0.values[dimension] ?? nil) == code }
        return cell(own, values.merging([dimension: code]) { $1 }, page)
    }

    /// A cell: the number in the book with its list, and what documents add to it; a nought opens nothing.
    private func cell(_ figures: [BookFigure], _ values: [BookDimension: String?], _ page: PageContext) -> PageData {
        let count = figures.reduce(0) { $0 + $1.count }
        let earlier = figures.reduce(0) { $0 + $1.earlier }
        return [
            "count": .text(page.count(count)),
            "href": .optional(count > 0 ? query.filter(of: values).map { page.list($0) } : nil),
            "earlier": .optional(earlier > 0 ? page.say("earlier-more", ["count": page.count(earlier)]) : nil),
            "earlierHref": .optional(earlier > 0 ? query.filter(of: values).map { page.earlierList($0) } : nil),
        ]
    }

    private func choices(_ page: PageContext) -> [PageData] {
        func dimension(_ value: BookDimension) -> (String, String) {
            (value.rawValue, page.say("dimension-\(EventDetails.kebab(value.rawValue))"))
        }
        return [
            choice(
                "cycle", cycles.sorted { $0.from > $1.from }.map { ($0.code, $0.name[page.language]) }, query.cycle.code, page),
            choice("basis", StatisticBasis.allCases.map { ($0.code, page.say("basis-by-\($0.code)")) }, query.basis.code, page),
            choice(
                "outcome",
                [("all", page.say("filter-all"))] + ProposalOutcome.allCases.map { ($0.code, page.say("outcome-\($0.slug)")) },
                query.outcome?.code ?? "all", page),
            choice("rows", BookDimension.allCases.map(dimension), query.rows.rawValue, page),
            choice(
                "columns", [("none", page.say("filter-none"))] + BookDimension.narrow.map(dimension),
                query.columns?.rawValue ?? "none", page),
        ]
    }

    private func choice(_ name: String, _ options: [(value: String, text: String)], _ selected: String, _ page: PageContext)
        -> PageData
    {
        [
            "name": .text(name), "label": .text(page.say("filter-\(name)")),
            "options": .list(
                options.map { value, text in
                    ["value": .markup(.escaping(value)), "text": .text(text), "selected": .flag(value == selected)]
                }),
        ]
    }
}

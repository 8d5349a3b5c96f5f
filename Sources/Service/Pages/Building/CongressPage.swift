import Commendation
import Entry
import ReadModels

/// What a congress hears of a cycle, on one page: awards by heading, movements, models and the rest of the work.
package struct CongressPage: Sendable {
    /// The cycle.
    package let cycle: BookCycle
    /// All cycles.
    package let cycles: [BookCycle]
    /// The summary.
    package let summary: BookCongress

    /// The page of a cycle.
    package init(cycle: BookCycle, cycles: [BookCycle], summary: BookCongress) {
        self.cycle = cycle
        self.cycles = cycles
        self.summary = summary
    }

    /// The page's slots.
    package func data(_ page: PageContext) -> PageData {
        let name = cycle.name[page.language]
        return page.frame(title: page.say("congress-title", ["cycle": name])).merging([
            "cycleName": .text(name),
            "cycleSpan": .text(page.say("cycle-span", ["from": page.day(cycle.from), "to": page.day(cycle.to)])),
            "hasOtherCycles": .flag(cycles.count > 1),
            "cycles": .list(
                cycles.sorted { $0.from < $1.from }.map {
                    [
                        "href": .text(page.link("/congress", [("cycle", $0.code)])), "label": .text($0.name[page.language]),
                        "current": .flag($0.code == cycle.code),
                    ]
                }),
            "kindHeads": .list(SubjectKind.allCases.map { ["text": .text(page.say("kind-\($0.rawValue)"))] }),
            "hasAwards": .flag(!summary.awards.isEmpty),
            "headings": .list(headings(page)),
            "grand": .data(total(summary.awards, page)),
            "movements": .data(lines(summary.movements, "movements", page)),
            "models": .data(lines(summary.models, "models", page)),
            "work": .list(
                BookCongress.Work.allCases.map { work in
                    [
                        "label": .text(page.say("work-\(EventDetails.kebab(work.rawValue))")),
                        "count": .text(page.count(summary.work[work] ?? 0)),
                    ]
                }),
            "statisticsHref": .text(page.link("/statistics", [("cycle", cycle.code)])),
        ])
    }

    private func headings(_ page: PageContext) -> [PageData] {
        var order: [String] = []
        for line in summary.awards where !order.contains(line.heading) { order.append(line.heading) }
        return order.map { heading in
            let awards = summary.awards.filter { $0.heading == heading }
            return [
                "heading": .text(page.say("congress-heading-\(heading)")),
                "total": .data(total(awards, page)),
                "awards": .list(awards.map { award($0, page) }),
            ]
        }
    }

    private func award(_ line: BookCongress.AwardLine, _ page: PageContext) -> PageData {
        [
            "label": .text(line.award.name[page.language]),
            "kinds": .list(SubjectKind.allCases.map { ["text": .text(page.count(line.kinds[$0] ?? 0))] }),
            "count": .text(page.count(line.count.count)),
            "href": .optional(line.count.count > 0 ? page.list(line.count.filter) : nil),
            "earlier": .optional(line.earlier > 0 ? page.say("earlier-more", ["count": page.count(line.earlier)]) : nil),
            "earlierHref": .optional(line.earlier > 0 ? page.earlierList(line.count.filter) : nil),
        ]
    }

    private func total(_ awards: [BookCongress.AwardLine], _ page: PageContext) -> PageData {
        let earlier = awards.reduce(0) { $0 + $1.earlier }
        return [
            "kinds": .list(
                SubjectKind.allCases.map { kind in
                    ["text": .text(page.count(awards.reduce(0) { $0 + ($1.kinds[kind] ?? 0) }))]
                }),
            "count": .text(page.count(awards.reduce(0) { $0 + $1.count.count })),
            "earlier": .optional(earlier > 0 ? page.say("earlier-more", ["count": page.count(earlier)]) : nil),
        ]
    }

    private func lines(_ lines: [BookCongress.Line], _ name: String, _ page: PageContext) -> PageData {
        [
            "hasLines": .flag(!lines.isEmpty),
            "total": .text(page.count(lines.reduce(0) { $0 + $1.count })),
            "lines": .list(
                lines.map { line in
                    let names = line.names.map { EventDetails.sentence($0[page.language]) }
                    return [
                        "first": .text(names.first ?? "–"), "rest": .text(names.dropFirst().joined(separator: " · ").orDash),
                        "count": .text(page.count(line.count)),
                    ]
                }),
        ]
    }
}

extension String {
    /// The text, or a dash where there is none.
    fileprivate var orDash: String { isEmpty ? "–" : self }
}

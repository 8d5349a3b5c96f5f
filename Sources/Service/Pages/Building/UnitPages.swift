import Commendation
package import Entry
import ReadModels

/// The register of units, those that exist first.
package struct UnitListPage: Sendable {
    /// The units.
    package let units: [BookUnitLine]
    /// Today.
    package let today: Day

    /// The register as of a day.
    package init(units: [BookUnitLine], today: Day) {
        self.units = units
        self.today = today
    }

    /// The page's slots.
    package func data(_ page: PageContext) -> PageData {
        let ended = units.filter { $0.until.map { $0 < today } ?? false }
        let living = units.filter { !($0.until.map { $0 < today } ?? false) }
        let groups =
            [group("living", living, isFolded: false, page)]
            + (ended.isEmpty ? [] : [group("ended", ended, isFolded: true, page)])
        return page.frame(title: page.say("units-title")).merging([
            "hasRows": .flag(!units.isEmpty),
            "groups": .list(groups),
        ])
    }

    private func group(_ name: String, _ units: [BookUnitLine], isFolded: Bool, _ page: PageContext) -> PageData {
        let count = ["count": page.count(units.count)]
        return [
            "folded": .flag(isFolded),
            "foldedLabel": .text(page.say("units-\(name)", count)),
            "caption": .text(page.say("units-\(name)", count)),
            "units": .list(units.map { $0.row(page) }),
        ]
    }
}

/// One unit: its period and names, what it came from and went into, its proposals and its awards.
package struct UnitPage: Sendable {
    /// The unit.
    package let record: BookUnitRecord
    /// The names that events refer to.
    package let names: BookNames

    /// The page of a unit.
    package init(record: BookUnitRecord, names: BookNames) {
        self.record = record
        self.names = names
    }

    /// The page's slots.
    package func data(_ page: PageContext) -> PageData {
        let unit = record.line.unit
        return page.frame(title: unit.name).merging([
            "name": .text(unit.name),
            "period": .text(record.line.period(page)),
            "history": .text(
                record.completeFrom.map { page.say("history-complete", ["year": String($0)]) } ?? page.say("history-not-declared")
            ),
            "facts": .list(facts(page).map(\.data)),
            "kinCaption": .text(page.say("unit-kin-caption")),
            "kin": .list(record.kin.map { kin($0, page) }),
            "hasAwards": .flag(!record.awards.isEmpty),
            "awards": .list(
                record.awards.map { award, count in
                    [
                        "label": .text(award.name[page.language]), "family": .text(page.say("family-\(award.family.rawValue)")),
                        "count": .text(page.count(count.count)), "href": .text(page.list(count.filter)),
                    ]
                }),
            "hasEarlier": .flag(!record.earlier.isEmpty),
            "earlierTable": .data([
                "awards": .list(record.earlier.map { $0.row(page) }),
                "awardsCaption": .text(page.say("unit-earlier-caption", ["count": page.count(record.earlier.count)])),
            ]),
            "events": .list(EventLines(names: names, page: page).data(record.events)),
        ])
    }

    private func facts(_ page: PageContext) -> [PageFact] {
        let line = record.line
        var facts = [PageFact(page.say("fact-code"), line.unit.code)]
        if let kind = line.kind { facts.append(PageFact(page.say("fact-unit-registered-kind"), kind)) }
        if let level = line.level { facts.append(PageFact(page.say("fact-unit-registered-level"), level)) }
        if let parent = record.parent {
            facts.append(PageFact(page.say("fact-parent"), parent.name, page.link("/units/\(parent.id.text)")))
        }
        if !record.formerNames.isEmpty {
            let former = record.formerNames.map {
                PageFact.Value(page.say("name-until", ["name": $0.name, "day": page.day($0.until)]))
            }
            facts.append(PageFact(page.say("fact-former-names"), former))
        }
        if let endedBy = record.endedBy { facts.append(PageFact(page.say("fact-ended-by"), endedBy)) }
        facts.append(PageFact(page.say("fact-id"), line.unit.id.text))
        return facts
    }

    private func kin(_ kin: BookUnitRecord.Kin, _ page: PageContext) -> PageData {
        kin.line.row(page).merging([
            "relation": .text(page.say("kin-\(kin.relation.rawValue)")),
            "isItself": .flag(kin.relation == .itself),
            "proposals": .text(page.count(kin.proposals.count)),
            "proposalsHref": .text(page.list(kin.proposals.filter)),
            "conferred": .text(page.count(kin.conferred.count)),
            "conferredHref": .text(page.list(kin.conferred.filter)),
        ])
    }
}

extension BookUnitLine {
    /// The unit as a line of a list.
    fileprivate func row(_ page: PageContext) -> PageData {
        [
            "href": .text(page.link("/units/\(unit.id.text)")), "name": .text(unit.name), "code": .text(unit.code),
            "kind": .text(kind ?? "–"), "period": .text(period(page)),
        ]
    }

    /// From when to when it exists.
    fileprivate func period(_ page: PageContext) -> String {
        // The first day of the calendar stands for a first day that no source tells.
        switch (from == Day.first ? nil : from, until) {
        case (nil, nil): page.say("period-not-known")
        case (let from?, nil): page.say("period-from", ["from": page.day(from)])
        case (nil, let until?): page.say("period-until", ["until": page.day(until)])
        case (let from?, let until?): page.say("span", ["from": page.day(from), "to": page.day(until)])
        }
    }
}

import Commendation
import Entry
import Foundation
import ReadModels

@testable import Service

extension HTTPTestBook {
    func person(_ id: UUID, name: String?) -> BookPerson {
        BookPerson(
            id: id, kind: "individual", name: name, birthDate: id == Self.candidateID ? day("1980-02-03") : day("1979-05-17"),
            identity: id == Self.honoreeID ? "••••1234" : nil, unit: unit, registeredOn: day("2026-01-10"), proposals: 3,
            conferred: 2)
    }

    private var awards: [BookHeldAward] {
        [
            BookHeldAward(
                award: title, date: day("2026-11-24"), number: "1234/QĐ-UBND", body: Bilingual(vi: "UBND tỉnh", en: "UBND tỉnh"),
                achievement: day("2026-01-01")...day("2026-10-31"),
                basis: .decision(Self.decisionID, proposal: Self.proposalID), standing: .standing),
            BookHeldAward(
                award: form, date: nil, number: nil, body: nil, achievement: nil, basis: .document(counts: true),
                standing: .standing),
            BookHeldAward(
                award: form, date: day("2019-05-19"), number: "77/QĐ-CTN",
                body: Bilingual(vi: "\(name) & Chủ tịch nước", en: name), achievement: nil,
                basis: .document(counts: false), standing: .withdrawn),
            BookHeldAward(
                award: title, date: day("2020-05-19"), number: "78/QĐ-CTN", body: nil, achievement: nil,
                basis: .decision(nil, proposal: Self.erasedID), standing: .recovered),
        ]
    }

    func honoree(_ id: UUID) async throws -> BookHonoreeRecord? {
        guard [Self.honoreeID, Self.candidateID, Self.erasedID].contains(id) else { return nil }
        let isBare = id != Self.honoreeID
        return BookHonoreeRecord(
            person: person(id, name: isBare ? nil : name),
            family: isBare ? [] : [person(id, name: name), person(Self.candidateID, name: nil)],
            namesakes: isBare ? [] : [person(Self.candidateID, name: name)], awards: isBare ? [] : awards,
            proposals: isBare ? [] : [row(Self.proposalID, name: name)],
            all: BookCount(isBare ? 0 : 17, ProposalFilter(honoree: id)), isQuestioned: !isBare,
            events: [
                event(
                    3, "HonoreeRegistered", ["kind": "individual", "unit": .string(Self.unitID.text)],
                    [("name", name), ("birthDate", "1979-05-17"), ("identityNumber", "014099001234")]),
                event(
                    4, "HonoreeQuestioned",
                    ["candidates": [.string(Self.candidateID.text)], "proposal": .string(Self.proposalID.text)], []),
                event(5, "HonoreeMatched", ["keys": ["identity", "name-birth-unit"]], []),
                event(6, "HonoreeCorrected", ["members": ["birthDate", "name"]], [("name", name)], stream: Self.candidateID),
            ])
    }

    func questions(open: Bool, at mark: BookMark, limit: Int) async throws -> BookListing<BookQuestion> {
        guard !empty else { return BookListing(rows: [], total: nil, next: nil) }
        return BookListing(rows: [question(isOpen: open)], total: nil, next: 7, previous: mark == .top ? nil : 9)
    }

    private func question(isOpen: Bool) -> BookQuestion {
        BookQuestion(
            honoree: person(Self.honoreeID, name: name),
            candidates: [person(Self.candidateID, name: name), person(Self.erasedID, name: nil)],
            proposal: isOpen ? Self.proposalID : nil, raisedOn: day("2026-11-20"),
            finding: isOpen ? nil : BookQuestion.Finding(same: Self.candidateID, on: day("2026-11-21")))
    }

    func question(_ honoree: UUID) async throws -> BookQuestion? {
        switch honoree {
        case Self.honoreeID: question(isOpen: true)
        case Self.candidateID: question(isOpen: false)
        default: nil
        }
    }

    func unitLines() async throws -> [BookUnitLine] {
        guard !empty else { return [] }
        return [
            BookUnitLine(unit: unit, kind: "phường", level: "cấp xã", from: day("2025-07-01"), until: nil),
            BookUnitLine(
                unit: BookUnit(id: Self.erasedID, code: "03652", name: "Phường \(name)"), kind: nil, level: nil, from: nil,
                until: day("2025-06-30")),
        ]
    }

    func unit(_ id: UUID) async throws -> BookUnitRecord? {
        guard id == Self.unitID || id == Self.erasedID else { return nil }
        let isEnded = id == Self.erasedID
        let lines = try await unitLines()
        guard let line = lines.first(where: { $0.unit.id == id }) else { return nil }
        func kin(_ relation: BookUnitRecord.Kin.Relation, _ line: BookUnitLine) -> BookUnitRecord.Kin {
            BookUnitRecord.Kin(
                relation: relation, line: line, proposals: BookCount(9, ProposalFilter(unit: line.unit.id)),
                conferred: BookCount(7, ProposalFilter(outcome: .conferred, unit: line.unit.id)))
        }
        return BookUnitRecord(
            line: line, parent: isEnded ? nil : lines[1].unit,
            formerNames: isEnded ? [] : [(name: "Tên cũ \(name)", until: day("2025-12-31"))], completeFrom: isEnded ? nil : 2021,
            endedBy: isEnded ? "1681/NQ-UBTVQH15" : nil,
            kin: isEnded ? [kin(.itself, line), kin(.successor, lines[0])] : [kin(.predecessor, lines[1]), kin(.itself, line)],
            awards: isEnded ? [] : [(title, BookCount(7, ProposalFilter(outcome: .conferred, unit: id)))],
            earlier: isEnded ? [] : awards,
            events: [
                event(
                    1, "UnitRegistered",
                    ["code": "03646", "name": "Phường Tô Hiệu", "kind": "phường", "level": "cấp xã", "from": "2025-07-01"], []),
                event(2, "UnitHistoryDeclared", ["completeFrom": 2021], []),
            ])
    }

    func decisionRecord(_ id: UUID, at mark: BookMark, limit: Int) async throws -> BookDecisionRecord? {
        guard let decision = try await decision(id) else { return nil }
        return BookDecisionRecord(
            decision: decision, recipients: try await proposals(ProposalFilter(decision: id), at: mark, limit: limit),
            states: [.published: BookCount(2, ProposalFilter(status: .published, decision: id))],
            events: [
                event(
                    20, "DecisionIssued", ["number": "1234", "symbol": "QĐ-UBND", "year": 2026, "bodyKind": "province-chairman"],
                    []),
                event(21, "DecisionCorrected", ["by": "1300/QĐ-UBND", "date": "2026-12-01", "count": 1, "list": "ab"], []),
            ])
    }

    func earlierAwards(
        _ filter: ProposalFilter, at mark: BookMark, limit: Int
    ) async throws -> BookListing<BookHeldAward> {
        guard !empty else { return BookListing(rows: [], total: 0, next: nil) }
        let held = BookHeldAward(
            award: title, date: day("2019-05-20"), number: "1234/QĐ-UBND", body: Bilingual(vi: name, en: name), achievement: nil,
            basis: .document(counts: true), standing: .standing, honoree: Self.honoreeID)
        return BookListing(rows: [held], total: 51, next: 7, previous: mark == .top ? nil : 3)
    }

    func imports(at mark: BookMark, limit: Int) async throws -> BookListing<BookImport> {
        guard !empty else { return BookListing(rows: [], total: nil, next: nil) }
        return BookListing(
            rows: [
                file,
                BookImport(
                    id: Self.importID, list: "odd", file: nil, on: day("2026-11-24"), rows: 1, added: 1, repeated: 0, refused: 0,
                    warned: 0),
            ],
            total: nil, next: nil, previous: mark == .top ? nil : 3)
    }

    private var file: BookImport {
        BookImport(
            id: Self.importID, list: "proposals", file: "\(name).csv", on: day("2026-11-24"), rows: 500, added: 494, repeated: 0,
            refused: 6, warned: 2)
    }

    func importRecord(_ id: UUID, at mark: BookMark, limit: Int) async throws -> BookImportRecord? {
        guard id == Self.importID else { return nil }
        let refused = [
            BookRefusedRow(row: 12, column: "D", heading: "Ngày sinh", value: "31/02/1980 \(name)", code: "impossible-date"),
            BookRefusedRow(row: 40, column: nil, heading: nil, value: nil, code: "never-heard-of"),
        ]
        return BookImportRecord(file: file, refused: BookListing(rows: refused, total: nil, next: 41))
    }
}

extension HTTPTestBook {
    func figures(_ request: BookFigureRequest) async throws -> [BookFigure] {
        guard !empty else { return [] }
        let known: [BookDimension: String] = [.award: "CSTDCS", .kind: "collective", .rank: "direct-worker"]
        let other: [BookDimension: String] = [.award: "BK_CT", .kind: "household"]
        func figure(_ codes: [BookDimension: String], _ count: Int, _ earlier: Int = 0) -> BookFigure {
            let values = Dictionary(uniqueKeysWithValues: request.by.map { ($0, codes[$0]) })
            return BookFigure(values: values, count: count, filter: nil, earlier: earlier)
        }
        return [figure(known, 1_200, 3), figure(other, 0, 1), figure([:], 5)]
    }

    func congress(of cycle: BookCycle) async throws -> BookCongress {
        guard !empty else { return BookCongress(awards: [], movements: [], models: [], work: [:]) }
        let filter = ProposalFilter(outcome: .conferred, award: title.code, basis: .outcome, months: cycle.months)
        return BookCongress(
            awards: [
                BookCongress.AwardLine(
                    award: title, heading: "title", kinds: [.individual: 8_003], count: BookCount(8_000, filter), earlier: 3),
                BookCongress.AwardLine(
                    award: form, heading: "merit", kinds: [.collective: 4], count: BookCount(0, filter), earlier: 4),
            ],
            movements: [
                BookCongress.Line(names: [LaunchLevel.allCases[0].name, ContentArea.newRural.name], count: 12)
            ],
            models: [BookCongress.Line(names: [Bilingual(vi: "phát hiện", en: "found")], count: 7)],
            work: [.movements: 12, .delegates: 357])
    }

    func movementNames(_ ids: [UUID]) async throws -> [UUID: String] { [:] }
}

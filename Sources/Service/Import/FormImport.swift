import Commendation
import Entry
import Foundation
import ListReading

/// Imports a list by form: earlier awards, and the facts of the province's other work.
///
/// Its good rows are handed in by parts of at most 500, each whole or not at all. Which rows make a part follows from the file
/// alone, and a part's request id from its rows, so that an import that broke off is resumed by doing it again.
struct FormImport {
    /// The most rows of one part.
    static let partLimit = 500
    /// The most rows of a list of which rows belong together.
    static let wholeLimit = 20_000

    let kind: ListKind
    let door: any ImportDoor
    let catalogue: AwardCatalogue
    let actor: Actor
    let options: ImportOptions
    let today: Day

    func run(_ file: FileBytes, tell: (ImportEvent) throws -> Void) async throws -> ImportReport {
        if kind.namesPersons {
            let isInvented = try options.isInvented || DemoMark.isIn(file.beginning())
            try DemoMark.check(isInvented: isInvented, origin: door.origin)
        }
        guard var reader = FormReader(kind, try await context()) else { return ImportReport() }
        var report = ImportReport()
        var refusals = 0
        var bytes = 0
        var rows: [FormRow] = []
        var isOver = false
        while !isOver {
            var outcomes: [FormReader.Outcome] = []
            var failure: ListError?
            let piece = try file.next()
            bytes += piece?.count ?? 0
            isOver = piece == nil
            do throws(ListError) {
                if let piece { try reader.push(piece, into: &outcomes) } else { _ = try reader.finish(into: &outcomes) }
            } catch {
                failure = error
            }
            for outcome in outcomes {
                switch outcome {
                case .row(let row): rows.append(row)
                case .refused(let refusal):
                    refusals += 1
                    try tell(.refused(RefusedRow(refusal)))
                case .warning(let warning): try tell(.warning(warning))
                }
            }
            if let failure { throw failure }
            if kind == .clusters {
                if rows.count > Self.wholeLimit { throw ServiceError.listTooLong(Self.wholeLimit) }
                if isOver { refusals += try await handInClusters(rows, &report, tell) }
            } else {
                while rows.count >= Self.partLimit || isOver && !rows.isEmpty {
                    let part = Array(rows.prefix(Self.partLimit))
                    rows.removeFirst(part.count)
                    refusals += try await handIn(part, reader, &report, tell)
                }
            }
            try tell(.progress(bytes: bytes, rows: report.rows + refusals))
        }
        report.refused += refusals
        return report
    }

    /// Hands in a part; returns how many of its rows were not even handed in.
    private func handIn(
        _ rows: [FormRow], _ reader: FormReader, _ report: inout ImportReport, _ tell: (ImportEvent) throws -> Void
    ) async throws -> Int {
        guard kind == .awards else {
            return try await settle(ProposedFacts(rows: rows.compactMap { FactRows.facts($0, of: kind) }), &report, tell)
        }
        var refusals = 0
        var awards: [ProposedAwards.Row] = []
        for row in rows {
            do throws(RowProblem) {
                let award = try DatedAward(
                    row, subjects: { Set(catalogue.award(code: $0)?.subjects ?? []) }, place: { reader.column(of: $0) })
                awards.append(ProposedAwards.Row(award))
            } catch {
                refusals += 1
                try tell(.refused(RefusedRow(row: row.row, findings: [RowFinding(error)])))
            }
        }
        guard !awards.isEmpty else { return refusals }
        let answer = try await door.take(ProposedAwards(source: options.fileName, rows: awards), by: actor)
        report.count(answer)
        try Self.tell(answer, tell)
        return refusals
    }

    private func handInClusters(
        _ rows: [FormRow], _ report: inout ImportReport, _ tell: (ImportEvent) throws -> Void
    ) async throws -> Int {
        let (groups, refused) = FactRows.clusters(rows)
        for row in refused { try tell(.refused(row)) }
        var part: [ProposedFacts.Row] = []
        for group in groups {
            if !part.isEmpty, part.count + group.count > Self.partLimit {
                _ = try await settle(ProposedFacts(rows: part), &report, tell)
                part = []
            }
            part += group
        }
        return try await settle(ProposedFacts(rows: part), &report, tell) + refused.count
    }

    private func settle(
        _ facts: ProposedFacts, _ report: inout ImportReport, _ tell: (ImportEvent) throws -> Void
    ) async throws -> Int {
        guard !facts.rows.isEmpty else { return 0 }
        let answer = try await door.take(facts, by: actor)
        report.count(answer)
        try Self.tell(answer, tell)
        return 0
    }

    private static func tell(_ answer: ListAnswer, _ tell: (ImportEvent) throws -> Void) throws {
        for row in answer.rows {
            switch row.outcome {
            case .refused(let findings): try tell(.refused(RefusedRow(row: row.row, findings: findings)))
            case .added where !row.candidates.isEmpty: try tell(.unsure(row: row.row, candidates: row.candidates))
            case .added, .repeated: break
            }
        }
    }

    private func context() async throws -> FormContext {
        let register = try await door.register()
        guard !register.units.isEmpty else { throw ServiceError.noUnits }
        let awards = AwardIndex(
            catalogue.awards.map {
                AwardChoice(code: $0.code, name: $0.vi, englishName: $0.en, kinds: Set($0.subjects), group: $0.group)
            })
        let (movements, directives) = (register.records(of: [.movement]), register.records(of: [.directive]))
        let (regulations, decisions) = (register.records(of: [.regulation]), register.records(of: [.decision]))
        let isComplaint = kind == .complaints
        return FormContext(
            units: register.allUnits(), awards: awards.lookup, limits: CSVLimits(fileBytes: 1 << 30),
            records: { key, text in
                switch key {
                case .movement: movements(text)
                case .replaces: regulations(text)
                default: isComplaint ? decisions(text) : directives(text)
                }
            }, unit: try options.unit(in: register.currentUnits()), today: today)
    }
}

extension ListKind {
    /// Whether lists of the kind name persons, so that invented ones must never meet real ones.
    var namesPersons: Bool {
        switch self {
        case .proposals, .awards, .models, .staff, .complaints: true
        case .units, .movements, .registrations, .clusters, .congresses, .directives, .directiveActs, .regulations, .training,
            .comments:
            false
        }
    }
}

extension ServiceError {
    fileprivate static func listTooLong(_ limit: Int) -> ServiceError {
        ServiceError(
            code: "list-too-long", status: 422, vi: "Danh sách dài quá \(limit) dòng", en: "The list has more than \(limit) rows",
            remedyVi: "Chia danh sách theo năm hoặc theo cụm", remedyEn: "Split the list by year or by cluster")
    }
}

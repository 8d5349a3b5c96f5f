import Commendation
import Entry
import Foundation
import ReadModels

extension ReadModelBook {
    package func figures(_ request: BookFigureRequest) async throws -> [BookFigure] {
        // What was recorded from documents has no way through tiers: it counts where awards that stand are asked for.
        let countsEarlier = request.outcome == .conferred && request.basis == .outcome
        let asked = CombinationRequest(
            basis: request.basis, months: request.months, filter: ProposalFilter(outcome: request.outcome),
            earlier: countsEarlier, by: request.by.compactMap { StatisticDimension(name: $0.rawValue) })
        return try await queries.combinations(asked).map { figure in
            var values: [BookDimension: String?] = [:]
            for (dimension, value) in figure.values {
                guard let dimension = BookDimension(rawValue: dimension.name) else { continue }
                values[dimension] = .some(value.code)
            }
            return BookFigure(
                values: values, count: figure.count - figure.earlier, filter: figure.filter, earlier: figure.earlier)
        }
    }

    package func congress(of cycle: BookCycle) async throws -> BookCongress {
        let summary = try await queries.congressSummary(of: cycle.months, catalogue: rules)
        let order = CongressHeading.allCases
        return BookCongress(
            awards: summary.awards.sorted { left, right in
                (order.firstIndex(of: left.heading) ?? 0, place(left.award)) < (
                    order.firstIndex(of: right.heading) ?? 0, place(right.award)
                )
            }.map { line in
                BookCongress.AwardLine(
                    award: award(line.award), heading: line.heading.rawValue,
                    kinds: Dictionary(line.counts.compactMap { kind, count in SubjectKind(rawValue: kind).map { ($0, count) } }) {
                        $1
                    },
                    count: BookCount(line.count - line.earlier, line.filter), earlier: line.earlier)
            },
            movements: Self.movements(summary), models: Self.models(summary), work: Self.work(summary))
    }

    private func place(_ code: String) -> Int { catalogue.firstIndex { $0.code == code } ?? .max }

    private static func movements(_ summary: CongressSummary) -> [BookCongress.Line] {
        var counts: [Pair<LaunchLevel>: Int] = [:]
        for line in summary.movements {
            counts[Pair(LaunchLevel(rawValue: line.level), ContentArea(rawValue: line.content)), default: 0] += line.count
        }
        return lines(counts, absent: "not-known")
    }

    private static func models(_ summary: CongressSummary) -> [BookCongress.Line] {
        var counts: [Pair<ModelStage>: Int] = [:]
        for line in summary.models {
            counts[Pair(line.stage, ContentArea(rawValue: line.content)), default: 0] += line.count
        }
        return lines(counts, absent: "model-stage-found")
    }

    /// The lines in the order of the two closed lists; what has no first code stands first under the words of its own.
    private static func lines<Code: CaseIterable & Named & Hashable>(
        _ counts: [Pair<Code>: Int], absent: String
    ) -> [BookCongress.Line] {
        counts.sorted { $0.key.order < $1.key.order }.map { pair, count in
            BookCongress.Line(
                names: [pair.first?.name ?? words(absent), pair.content?.name ?? words("not-known")], count: count)
        }
    }

    private static func words(_ key: String) -> Bilingual {
        MessageCatalogue.embedded.bilingual(key) ?? Bilingual(vi: "–", en: "–")
    }

    private struct Pair<Code: CaseIterable & Hashable>: Hashable {
        let first: Code?
        let content: ContentArea?

        init(_ first: Code?, _ content: ContentArea?) {
            self.first = first
            self.content = content
        }

        var order: (Int, Int) {
            let place = first.flatMap { Array(Code.allCases).firstIndex(of: $0) } ?? -1
            return (place, content.flatMap { ContentArea.allCases.firstIndex(of: $0) } ?? .max)
        }
    }

    private static func work(_ summary: CongressSummary) -> [BookCongress.Work: Int] {
        [
            .movements: summary.movements.reduce(0) { $0 + $1.count }, .movementsReviewed: summary.movementsReviewed,
            .registrations: summary.registrations, .models: summary.models.reduce(0) { $0 + $1.count },
            .clusters: summary.clusters, .congresses: summary.congresses.reduce(0) { $0 + $1.count },
            .delegates: summary.congresses.reduce(0) { $0 + $1.delegates }, .directives: summary.directives,
            .directiveActions: summary.directiveActions, .regulations: summary.regulations, .trainings: summary.trainings,
            .trained: summary.trained, .staff: summary.staff, .comments: summary.comments, .complaints: summary.complaints,
            .complaintsResolved: summary.complaintsResolved, .denunciations: summary.denunciations,
            .denunciationsConcluded: summary.denunciationsConcluded,
        ]
    }
}

extension FactValue {
    /// The code; nil is “not known”.
    fileprivate var code: String? {
        switch self {
        case .known(let code): code
        case .unknown: nil
        }
    }
}

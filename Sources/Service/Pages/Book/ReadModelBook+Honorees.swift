import Commendation
import Entry
package import Foundation
import ReadModels

extension ReadModelBook {
    /// How many proposals stand on the page of an honoree; the others stand in their list.
    private static let shown = 50
    /// How many awards of one honoree are told; nobody has more.
    private static let shownAwards = 1_000

    package func honoree(_ id: UUID) async throws -> BookHonoreeRecord? {
        guard let item = try await queries.honoree(id), let family = try await queries.honoreeFamily(id) else { return nil }
        let events = try await events(ofEach: family.members)
        let all = ProposalFilter(honoree: id)
        let listing = try await proposals(all, at: .top, limit: Self.shown)
        let people = try await people(family.members + namesakes(events[id] ?? []), events)
        return BookHonoreeRecord(
            person: people[id]?.counting(item) ?? BookPerson(unknown: id),
            family: family.members.count > 1 ? family.members.compactMap { people[$0] } : [],
            namesakes: namesakes(events[id] ?? []).compactMap { people[$0] }, awards: try await awards(of: id),
            proposals: listing.rows, all: BookCount(listing.total ?? listing.rows.count, all),
            isQuestioned: item.question.map { $0.resolution == nil } ?? false,
            events: events.values.flatMap { $0 }.sorted { $0.sequence < $1.sequence })
    }

    package func questions(open: Bool, at mark: BookMark, limit: Int) async throws -> BookListing<BookQuestion> {
        let page = try await queries.questions(open: open, after: mark.after, before: mark.before, limit: limit)
        let people = try await people(page.items.flatMap { [$0.honoree] + $0.candidates })
        return BookListing(
            rows: page.items.map { question($0, people) }, total: nil, next: page.next, previous: page.previous)
    }

    package func question(_ honoree: UUID) async throws -> BookQuestion? {
        guard let item = try await queries.honoree(honoree)?.question else { return nil }
        var people = try await people([item.honoree] + item.candidates)
        for id in people.keys {
            if let counted = try await queries.honoree(id) { people[id] = people[id]?.counting(counted) }
        }
        let raised = try await events(ofEach: [item.honoree])[item.honoree] ?? []
        let former = raised.filter { $0.type == HonoreeQuestioned.type }.flatMap { $0.data["former"]?.array ?? [] }
            .compactMap { $0.string.flatMap(MatchKey.Kind.init(rawValue:)) }
        return question(item, people, former: MatchKey.Kind.allCases.filter(former.contains))
    }

    private func question(
        _ item: QuestionItem, _ people: [UUID: BookPerson], former: [MatchKey.Kind] = []
    ) -> BookQuestion {
        let finding = item.resolution.map { resolution in
            switch resolution {
            case .same(let id): BookQuestion.Finding(same: id, on: item.resolvedOn)
            case .distinct: BookQuestion.Finding(same: nil, on: item.resolvedOn)
            }
        }
        return BookQuestion(
            honoree: people[item.honoree] ?? BookPerson(unknown: item.honoree),
            candidates: item.candidates.map { people[$0] ?? BookPerson(unknown: $0) }, proposal: item.proposal,
            raisedOn: item.raisedOn, finding: finding, former: former)
    }

    /// Those that an officer found this honoree not to be.
    private func namesakes(_ events: [BookEvent]) -> [UUID] {
        var seen: Set<UUID> = []
        return events.filter { $0.type == HonoreeDistinguished.type }.flatMap { $0.data["others"]?.array ?? [] }
            .compactMap { $0.string.flatMap(UUID.init(canonical:)) }.filter { seen.insert($0).inserted }
    }

    /// Who some honorees are, from what was recorded of each.
    private func people(_ ids: [UUID], _ known: [UUID: [BookEvent]] = [:]) async throws -> [UUID: BookPerson] {
        let rest = try await events(ofEach: ids.filter { known[$0] == nil })
        let events = known.merging(rest) { $1 }
        let units = try await queries.units(Array(Set(events.values.compactMap(\.unit))))
        return events.mapValues { $0 }.reduce(into: [:]) { people, pair in
            let (id, events) = pair
            let registered = events.first { $0.type == HonoreeRegistered.type }
            people[id] = BookPerson(
                id: id, kind: registered?.data["kind"]?.string, name: events.latest("name"),
                birthDate: events.latest("birthDate").flatMap(Day.init(iso:)),
                identity: events.latest("identityNumber").map(PersonalText.masked),
                unit: events.unit.map { unit($0, code: units[$0]?.code, name: units[$0]?.name) }, registeredOn: registered?.on,
                proposals: 0, conferred: 0,
                mergedInto: events.last { $0.type == HonoreeMerged.type }?.data["into"]?.string.flatMap(UUID.init(canonical:)),
                gap: events.latest("name") == nil ? events.gap : nil)
        }
    }

    /// All awards of an honoree: those of decisions in the book, and those recorded from documents.
    private func awards(of honoree: UUID) async throws -> [BookHeldAward] {
        var held: [BookHeldAward] = try await queries.earlierAwards(honoree: honoree).map { heldAward($0) }
        var decisions: [UUID: BookDecision] = [:]
        for outcome in [ProposalOutcome.conferred, .annulled] {
            let filter = ProposalFilter(outcome: outcome, honoree: honoree)
            for proposal in try await proposals(filter, at: .top, limit: Self.shownAwards).rows {
                if let id = proposal.decision, decisions[id] == nil { decisions[id] = try await decision(id) }
                let decision = proposal.decision.flatMap { decisions[$0] }
                held.append(
                    BookHeldAward(
                        award: proposal.award, date: decision?.date, number: decision?.number, body: decision?.bodyName,
                        achievement: proposal.achievement, basis: .decision(proposal.decision, proposal: proposal.id),
                        standing: outcome == .conferred ? .standing : proposal.state == .recovered ? .recovered : .annulled))
            }
        }
        return held.sorted { ($1.date?.number ?? .min) < ($0.date?.number ?? .min) }
    }

    /// An award recorded from a document; the honoree is named where it is not the one asked about.
    func heldAward(_ item: EarlierAwardItem, of honoree: UUID? = nil) -> BookHeldAward {
        var span: ClosedRange<Day>?
        if let from = item.achievementFrom, let to = item.achievementTo, from <= to { span = from...to }
        return BookHeldAward(
            award: award(item.award), date: item.date, number: item.number, body: Bilingual(vi: item.body, en: item.body),
            achievement: span, basis: .document(counts: item.counts), standing: item.withdrawnFor == nil ? .standing : .withdrawn,
            honoree: honoree)
    }
}

extension [BookEvent] {
    /// The unit that an honoree belongs to, by its registration and its transfers.
    fileprivate var unit: UUID? {
        last { [HonoreeRegistered.type, HonoreeTransferred.type].contains($0.type) && $0.data["unit"] != nil }?
            .data["unit"]?.string.flatMap(UUID.init(canonical:))
    }
}

extension BookPerson {
    /// An honoree of whom nothing is recorded (yet).
    fileprivate init(unknown id: UUID) {
        self.init(
            id: id, kind: nil, name: nil, birthDate: nil, identity: nil, unit: nil, registeredOn: nil, proposals: 0, conferred: 0)
    }

    /// The honoree with its counts.
    fileprivate func counting(_ item: HonoreeItem) -> BookPerson {
        BookPerson(
            id: id, kind: kind, name: name, birthDate: birthDate, identity: identity, unit: unit, registeredOn: registeredOn,
            proposals: item.proposals, conferred: item.conferred, mergedInto: mergedInto, gap: gap)
    }
}

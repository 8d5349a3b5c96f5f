import Commendation
import Entry
import EventLog
import Foundation

extension DeskWork {
    /// A command on an honoree with others; whoever was merged with one of them is read too.
    static func honoree<Step: Command>(_ honoree: UUID, with others: [UUID], _ command: Step) -> DeskWork
    where Step.State == HonoreeFile {
        DeskWork(Step.kind) { lists, context in
            let file = try await HonoreeFile.read(honoree, with: others, in: lists.desk.log)
            return Plan(try command.decide(given: file, in: context))
        }
    }

    /// A correction: the honoree is found by the new particulars too, and by the former ones no longer surely.
    static func correct(_ honoree: UUID, _ command: CorrectHonoree) -> DeskWork {
        keyed(honoree, command, { state, _ in state }) { ($0.corrected(by: command), $1) }
    }

    /// A transfer: the honoree is found in the new unit too.
    static func transfer(_ honoree: UUID, _ command: TransferHonoree) -> DeskWork {
        keyed(honoree, naming: [command.unit], command, { TransferFile(honoree: $0, units: $1) }) { known, _ in
            (known, command.unit)
        }
    }

    /// A command that adds to the keys under which an honoree is found.
    private static func keyed<Step: Command>(
        _ honoree: UUID, naming units: [UUID] = [], _ command: Step,
        _ file: @escaping @Sendable (HonoreeState, UnitFile) -> Step.State,
        _ changed: @escaping @Sendable (_ known: Particulars, _ unit: UUID?) -> (particulars: Particulars, unit: UUID?)
    ) -> DeskWork {
        DeskWork(Step.kind) { lists, context in
            let all = try await lists.desk.log.readStreams([honoree] + units)
            let state = try HonoreeState(id: honoree, entries: all)
            let decided = try command.decide(given: file(state, try UnitFile(entries: all)), in: context)
            let entries = all.filter { $0.streamID == honoree }
            guard let kind = state.registered?.kind else { return Plan(decided) }
            let known = try await Particulars.known(of: entries, in: lists.desk.log)
            let (particulars, unit) = changed(known, state.unit)
            return try await Plan(decided, finding: honoree, by: particulars.keys(of: kind, unit: unit), lists)
        }
    }

    /// Two persons who were taken for one: the proposals of the other go to somebody new, or to somebody who is there.
    static func split(_ honoree: UUID, _ other: SplitTarget, proposals: [UUID]) -> DeskWork {
        DeskWork(SplitHonoree.kind) { lists, context in
            switch other {
            case .registered(let target):
                let file = try await HonoreeFile.read(honoree, with: [target], in: lists.desk.log)
                let command = SplitHonoree(into: target, particulars: nil, proposals: proposals)
                return Plan(try command.decide(given: file, in: context))
            case .new(let particulars, let unit):
                let target = lists.desk.environment.newID()
                let file = try await HonoreeFile.read(
                    honoree, with: [target], naming: unit.map { [$0] } ?? [], in: lists.desk.log)
                let command = SplitHonoree(into: target, particulars: particulars, unit: unit, proposals: proposals)
                let decided = try command.decide(given: file, in: context)
                guard let kind = file.state.registered?.kind else { return Plan(decided) }
                return try await Plan(decided, finding: target, by: particulars.keys(of: kind, unit: unit), lists)
            }
        }
    }

    /// To whom the proposals of a split go.
    enum SplitTarget: Sendable {
        /// To somebody who is registered by it.
        case new(Particulars, unit: UUID?)
        /// To somebody who is registered already.
        case registered(UUID)
    }
}

extension HonoreeFile {
    /// Reads honorees with all that concerns them.
    static func read(
        _ honoree: UUID, with others: [UUID], naming units: [UUID] = [], in log: any EventLog
    ) async throws -> HonoreeFile {
        HonoreeFile(
            honoree: honoree,
            histories: try await SubjectHistory.read(
                of: [honoree] + others, subjects: { try await log.readSubjects($0) },
                streams: { try await log.readStreams($0) }),
            units: units.isEmpty ? UnitFile() : try UnitFile(entries: try await log.readStreams(units)))
    }
}

extension Particulars {
    /// What is still known of an honoree: personal fields that were erased are gone.
    fileprivate static func known(of entries: [EntryView], in log: any EventLog) async throws -> Particulars {
        let disclosures = try await log.disclosures(of: entries.map(\.seq))
        var texts: [String: String] = [:]
        for entry in entries where entry.is(HonoreeRegistered.name) || entry.is(HonoreeCorrected.name) {
            for field in disclosures[entry.seq] ?? [] { texts[field.name] = field.value.string }
        }
        return Particulars(
            name: texts["name"] ?? "", birthDate: texts["birthDate"].flatMap(Day.init(iso:)),
            identityNumber: texts["identityNumber"])
    }
}

extension Plan {
    /// What was decided, with the lines that the blind index gains for an honoree.
    ///
    /// Whoever registers somebody under one of the keys at the same time moves the index, and one of the two is decided anew.
    fileprivate init(_ decided: Decided, finding honoree: UUID, by keys: [MatchKey], _ lists: ListDesk) async throws {
        let blind = try keys.map { try lists.blind.blind($0) }
        let found = try await lists.desk.log.match(blind)
        let new = blind.filter { found[$0]?.contains(honoree) != true }
        self.init(
            decided, expectations: new.map { .blindKey($0, honorees: found[$0]?.count ?? 0) },
            blindKeys: new.map { BlindEntry(key: $0, honoree: honoree) })
    }
}

import Commendation
import Entry
import Foundation

/// Rows of which it is not sure whom they mean, and honorees that were taken for one or for two.
extension DemoProvince {
    /// How many of 1,000 rows about a known person come with other particulars, so that an officer must decide.
    private static let unsure = 3

    /// Whether a row about a known person is to be unsure.
    func isUnsure(_ index: Int) -> Bool {
        honorees[index].kind == .individual && book.isKept(about: honorees[index].id) && random.chance(perMille: 120)
    }

    /// Whether all about a new honoree is to be kept, because it may be questioned later.
    func keepsSome(_ index: Int) {
        guard happens(perMille: Self.unsure * 8), honorees[index].kind == .individual else { return }
        book.keep(about: honorees[index].id)
        questionable.append(index)
    }

    /// Two persons of one name were taken for one: a proposal of somebody goes to another, whom nobody knew.
    func splitSomebody() throws(DemoFault) {
        guard !questionable.isEmpty else { return }
        let index = questionable.remove(at: random.below(questionable.count))
        let honoree = honorees[index]
        guard let state = book.honorees[honoree.id], state.mergedInto == nil, state.absorbed.isEmpty, state.candidates.isEmpty
        else { return }
        let file = try book.file(of: honoree.id, with: [], naming: honoree.unit)
        let own = file.histories[honoree.id]?.proposals.keys.sorted { $0.text < $1.text } ?? []
        guard own.count > 1, let proposal = own.last else { return }
        let other = bystander()
        let command = SplitHonoree(
            into: book.newID(),
            particulars: Particulars(name: honoree.name, birthDate: other.birth, identityNumber: other.identity),
            unit: honoree.unit,
            proposals: [proposal])
        try book.take([book.decide(command, given: file, by: Self.office)])
        book.forget(about: honoree.id)
    }

    /// Registers a person again under a question, as an import does when only some particulars agree.
    ///
    /// - Returns: the id under which the row goes in.
    func question(
        _ index: Int, in seat: DemoSeat, for proposal: UUID, _ parts: inout [Decided],
        _ keys: inout [(honoree: UUID, key: MatchKey)]
    ) throws(DemoFault) -> UUID {
        let known = honorees[index]
        let id = book.newID()
        book.keep(about: id)
        let command = RegisterHonoree(
            kind: .individual, unit: seat.id, name: known.name, birthDate: known.birth, identityNumber: nil,
            candidates: [known.id], proposal: proposal)
        parts.append(try book.decide(command, given: HonoreeState(id: id), by: seat.officer))
        keys += command.keys.map { (id, $0) }
        let isSame = random.chance(perMille: 650)
        plan(days.adding(4 + random.below(20), to: today)) { province throws(DemoFault) in
            try province.resolve(id, against: known.id, isSame: isSame)
        }
        return id
    }

    private func resolve(_ id: UUID, against known: UUID, isSame: Bool) throws(DemoFault) {
        // Whoever was merged meanwhile is not asked about again.
        guard book.honorees[id]?.mergedInto == nil, book.honorees[known]?.mergedInto == nil else { return }
        // One who was split meanwhile is a case for later: the question stays open.
        guard book.isKept(about: id), book.isKept(about: known) else { return }
        let file = try book.file(of: id, with: [known])
        let finding: ResolveMatch.Finding = isSame ? .same(as: known, by: []) : .distinct(from: [known])
        try book.take([book.decide(ResolveMatch(finding), given: file, by: Self.office)])
    }

    /// Corrects the particulars of somebody, as happens now and then.
    func correctSomebody() throws(DemoFault) {
        guard !honorees.isEmpty else { return }
        let index = random.below(honorees.count)
        let honoree = honorees[index]
        guard honoree.kind == .individual, honoree.unit != nil, let state = book.honorees[honoree.id], state.mergedInto == nil,
            let birth = honoree.birth
        else { return }
        honorees[index].birth = birth.adding(days: 1)
        cast.note(birth: birth.adding(days: 1))
        let command = CorrectHonoree(birthDate: honorees[index].birth)
        let keys = MatchKey.keys(
            of: .individual, name: honoree.name, birthDate: honorees[index].birth, unit: honoree.unit,
            identityNumber: honoree.identity)
        try book.take([book.decide(command, given: state, by: Self.office)], keys: keys.map { (honoree.id, $0) })
    }
}

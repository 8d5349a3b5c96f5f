import Commendation
import Entry

/// The coded facts that the forms count, and the procedure.
extension ProposalList {
    func readFacts(_ cells: [String], _ person: PersonFacts, kind: SubjectKind?, _ problems: inout [RowProblem])
        -> StatisticFacts
    {
        var facts = StatisticFacts(sex: person.sex)
        facts.birthDecade = (person.birthDate?.year ?? person.birthYear).map { $0 / 10 * 10 }
        if kind == .collective {
            facts.enterprise = flag(.enterprise, cells, &problems)
        } else {
            facts.minority = minority(cells, &problems)
            facts.posthumous = flag(.posthumous, cells, &problems)
            facts.rank = word(.rank, FactWords.rank, cells, &problems).flatMap(RankGroup.init(rawValue:))
        }
        facts.sector = word(.sector, FactWords.sector, cells, &problems).flatMap(Sector.init(rawValue:))
        facts.area = word(.area, FactWords.area, cells, &problems).flatMap(AreaKind.init(rawValue:))
        facts.origin = word(.origin, FactWords.origin, cells, &problems).flatMap(OriginKind.init(rawValue:))
        facts.submitter = word(.submitter, FactWords.submitter, cells, &problems).flatMap(SubmitterKind.init(rawValue:))
        let movement = columns.text(.movement, in: cells)
        if !movement.isEmpty {
            let found = context.movements(movement)
            let (place, label) = (columns.place(.movement), finder.table.label(.movement))
            switch found.count {
            case 1: facts.movement = found[0]
            case 0: problems.append(.unknownRecord(at: place, value: movement, label: label))
            default: problems.append(.ambiguousRecord(at: place, value: movement, label: label))
            }
        }
        return facts
    }

    /// A row of the simplified procedure names its case (Law 06/2022/QH15, article 85); "no" and nothing are the ordinary one.
    func readSimplified(_ cells: [String], _ problems: inout [RowProblem]) -> SimplifiedCase? {
        let text = columns.text(.simplified, in: cells)
        if text.isEmpty || FlagReading.read(text) == false || ListText.fold(text) == "thong thuong" { return nil }
        let found = word(.simplified, FactWords.simplified, cells, &problems).flatMap(SimplifiedCase.init(rawValue:))
        if found == .stateSecret { problems.append(.stateSecret(at: columns.place(.simplified))) }
        return found
    }

    /// Where a list has a column for each sort, a title among the forms, or a form among the titles, is a mistake.
    func checkAwardColumn(_ award: AwardChoice, _ field: ProposalField, _ text: String, _ problems: inout [RowProblem]) {
        guard columns[.award] != nil, columns[.emulationTitle] != nil, let group = award.group else { return }
        if (group == .title) != (field == .emulationTitle) {
            problems.append(.wrongAwardColumn(at: columns.place(field), value: text, isTitle: group == .title))
        }
    }

    private func minority(_ cells: [String], _ problems: inout [RowProblem]) -> Bool? {
        let text = columns.text(.ethnicity, in: cells)
        if text.isEmpty { return nil }
        let found = EthnicityReading.isMinority(text)
        if found == nil { problems.append(.unknownEthnicity(at: columns.place(.ethnicity), value: text)) }
        return found
    }

    private func flag(_ field: ProposalField, _ cells: [String], _ problems: inout [RowProblem]) -> Bool? {
        let text = columns.text(field, in: cells)
        if text.isEmpty { return nil }
        let found = FlagReading.read(text)
        if found == nil { problems.append(.unknownWord(at: columns.place(field), value: text, known: ["Có", "Không"])) }
        return found
    }

    private func word(_ field: ProposalField, _ words: WordTable, _ cells: [String], _ problems: inout [RowProblem]) -> String? {
        let text = columns.text(field, in: cells)
        if text.isEmpty { return nil }
        let found = words.code(text)
        if found == nil { problems.append(.unknownWord(at: columns.place(field), value: text, known: words.known)) }
        return found
    }
}

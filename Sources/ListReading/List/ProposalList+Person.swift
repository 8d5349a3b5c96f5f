import Commendation
import Entry

/// What a row says about a person, and when.
extension ProposalList {
    struct PersonFacts: Hashable {
        var sex: Sex?
        var birthDate: Day?
        var birthYear: Int?
        var identityNumber: String?
    }

    func readPerson(_ cells: [String], kind: SubjectKind?, _ problems: inout [RowProblem]) -> PersonFacts {
        var facts = PersonFacts()
        let fields: [ProposalField] = [.sex, .birth, .birthMale, .birthFemale, .identityNumber]
        if kind == .collective {
            for field in fields {
                let text = columns.text(field, in: cells)
                if !text.isEmpty, text.contains(where: { $0.isLetter || $0.isNumber }) {
                    problems.append(.notForCollective(at: columns.place(field), value: text))
                }
            }
            return facts
        }
        let sex = columns.text(.sex, in: cells)
        if !sex.isEmpty {
            facts.sex = Sex.read(sex)
            if facts.sex == nil { problems.append(.unknownSex(at: columns.place(.sex), value: sex)) }
        }
        for field in [ProposalField.birth, .birthMale, .birthFemale] {
            let text = columns.text(field, in: cells)
            if text.isEmpty { continue }
            readBirth(text, at: columns.place(field), into: &facts, &problems)
            if field != .birth { facts.sex = facts.sex ?? (field == .birthMale ? .male : .female) }
        }
        let number = columns.text(.identityNumber, in: cells)
        if !number.isEmpty {
            let reading = IdentityNumberReading.read(number)
            if case .number(let digits) = reading { facts.identityNumber = digits }
            if let problem = RowProblem.identity(reading, at: columns.place(.identityNumber), value: number) {
                problems.append(problem)
            }
        }
        return facts
    }

    private func readBirth(_ text: String, at place: CellPlace, into facts: inout PersonFacts, _ problems: inout [RowProblem]) {
        switch DateReading.read(text, yearAlone: true) {
        case .day(let day):
            if let today = context.today, day > today {
                problems.append(.futureBirth(at: place, value: text))
            }
            facts.birthDate = day
        case .year(let year):
            if let today = context.today, year > today.year {
                problems.append(.futureBirth(at: place, value: text))
            }
            facts.birthYear = year
        case .fault(let fault): problems.append(.date(fault, yearAlone: true, at: place, value: text))
        }
    }

    func readPeriod(_ cells: [String], _ problems: inout [RowProblem]) -> ClosedRange<Day>? {
        let from = columns.text(.from, in: cells)
        let to = columns.text(.to, in: cells)
        if from.isEmpty, to.isEmpty { return readYears(cells, &problems) }
        let start = readDay(from, .from, &problems)
        let end = readDay(to, .to, &problems)
        guard let start, let end else { return nil }
        guard start <= end else {
            problems.append(.periodReversed(at: columns.place(.to), value: to))
            return nil
        }
        return start...end
    }

    private func readDay(_ text: String, _ field: ProposalField, _ problems: inout [RowProblem]) -> Day? {
        let place = columns.place(field)
        if text.isEmpty {
            problems.append(.missingPeriod(at: place))
            return nil
        }
        switch DateReading.read(text, yearAlone: false) {
        case .day(let day): return day
        case .year: problems.append(.date(.incomplete, yearAlone: false, at: place, value: text))
        case .fault(let fault): problems.append(.date(fault, yearAlone: false, at: place, value: text))
        }
        return nil
    }

    private func readYears(_ cells: [String], _ problems: inout [RowProblem]) -> ClosedRange<Day>? {
        let text = columns.text(.year, in: cells)
        if !text.isEmpty {
            if let period = PeriodReading.read(text) { return period.from...period.to }
            problems.append(.badPeriod(at: columns.place(.year), value: text))
            return nil
        }
        if let period = context.period { return period }
        if columns[.year] == nil, columns[.from] == nil, let titleYear, let from = Day(year: titleYear, month: 1, day: 1),
            let to = Day(year: titleYear, month: 12, day: 31)
        {
            return from...to
        }
        problems.append(.missingPeriod(at: columns.place(columns[.year] != nil ? .year : .from)))
        return nil
    }
}

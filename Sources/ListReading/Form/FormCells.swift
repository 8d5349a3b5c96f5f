import Commendation
import Entry
import Foundation

/// The cells of one row of a list by form, to be understood.
struct FormCells {
    let form: ListForm
    let context: FormContext
    let columns: ColumnMap<FormKey>
    let cells: [String]

    /// Reads the row; every problem is found before it is refused.
    func read(row: Int) -> RowResult<FormRow> {
        var problems: [RowProblem] = []
        for (column, cell) in cells.enumerated() where ListText.hasControlCharacter(cell) {
            problems.append(.controlCharacter(at: columns.place(column: column)))
        }
        var values: [FormKey: FormValue] = [:]
        // Days first: what a unit's name means depends on the day of the fact.
        for column in form.columns where column.content.isDay { read(column, on: nil, into: &values, &problems) }
        let day = [FormKey.date, .from, .planned].lazy.compactMap { key -> Day? in
            if case .day(let day)? = values[key] { day } else { nil }
        }.first
        for column in form.columns where !column.content.isDay { read(column, on: day, into: &values, &problems) }
        if case .day(let from)? = values[.from], case .day(let until)? = values[.until], until < from {
            problems.append(.periodReversed(at: columns.place(.until), value: columns.text(.until, in: cells)))
        }
        guard problems.isEmpty else { return .failure(RowRefusal(row: row, problems: problems)) }
        return .success(FormRow(row: row, values: values))
    }

    private func read(
        _ column: FormColumn, on day: Day?, into values: inout [FormKey: FormValue], _ problems: inout [RowProblem]
    ) {
        let text = columns.text(column.key, in: cells)
        let place = columns.place(column.key)
        guard !text.isEmpty else {
            if column.key == .unit, let unit = context.unit, column.isRequired {
                values[.unit] = .unit(unit)
            } else if column.isRequired {
                problems.append(.missingValue(at: place, label: form.table.label(column.key)))
            }
            return
        }
        do throws(RowProblem) {
            switch column.content {
            case .ignored: break
            case .years:
                guard let period = PeriodReading.read(text) else { throw .badPeriod(at: place, value: text) }
                if values[.from] == nil { values[.from] = .day(period.from) }
                if values[.until] == nil { values[.until] = .day(period.to) }
            case .awards: values[column.key] = .codes(try awards(text, place))
            default: values[column.key] = try value(column, text, place, on: day)
            }
        } catch {
            problems.append(error)
        }
    }

    private func value(_ column: FormColumn, _ text: String, _ place: CellPlace, on day: Day?) throws(RowProblem) -> FormValue? {
        switch column.content {
        case .text(let limit):
            guard text.utf8.count <= limit || text.count <= limit else {
                throw .textTooLong(limit: limit, at: place, value: text)
            }
            return .text(text)
        case .day: return .day(try self.day(text, place, mayCome: false))
        case .anyDay: return .day(try self.day(text, place, mayCome: true))
        case .number(let range):
            let digits = text.replacing(".", with: "").replacing(" ", with: "")
            guard ListText.isAllDigits(digits), let number = Int(digits), range.contains(number) else {
                throw .badNumber(at: place, value: text, range)
            }
            return .integer(number)
        case .flag:
            guard let flag = FlagReading.read(text) else { throw .unknownWord(at: place, value: text, known: ["Có", "Không"]) }
            return .flag(flag)
        case .unit: return .unit(try unit(text, place, on: day))
        case .award: return .code(try award(text, place, column.key).code)
        case .word(let words):
            guard let code = words.code(text) else { throw .unknownWord(at: place, value: text, known: words.known) }
            return .code(code)
        case .record: return .record(try record(column.key, text, place))
        case .sex:
            guard let sex = Sex.read(text) else { throw .unknownSex(at: place, value: text) }
            return .code(sex.rawValue)
        case .birth: return try birth(text, place)
        case .identity:
            let reading = IdentityNumberReading.read(text)
            if let problem = RowProblem.identity(reading, at: place, value: text) { throw problem }
            if case .number(let digits) = reading { return .text(digits) }
            return nil
        case .ethnicity:
            guard let minority = EthnicityReading.isMinority(text) else { throw .unknownEthnicity(at: place, value: text) }
            return .flag(minority)
        case .years, .awards, .ignored: return nil
        }
    }

    private func day(_ text: String, _ place: CellPlace, mayCome: Bool) throws(RowProblem) -> Day {
        switch DateReading.read(text, yearAlone: false) {
        case .day(let day):
            if !mayCome, day > context.today { throw .futureDate(at: place, value: text) }
            return day
        case .year: throw .date(.incomplete, yearAlone: false, at: place, value: text)
        case .fault(let fault): throw .date(fault, yearAlone: false, at: place, value: text)
        }
    }

    /// A day, or the year alone as a number.
    private func birth(_ text: String, _ place: CellPlace) throws(RowProblem) -> FormValue {
        switch DateReading.read(text, yearAlone: true) {
        case .day(let day):
            if day > context.today { throw .futureBirth(at: place, value: text) }
            return .day(day)
        case .year(let year):
            if year > context.today.year { throw .futureBirth(at: place, value: text) }
            return .integer(year)
        case .fault(let fault): throw .date(fault, yearAlone: true, at: place, value: text)
        }
    }

    private func unit(_ text: String, _ place: CellPlace, on day: Day?) throws(RowProblem) -> UnitReference {
        let found = context.units.find(text).meant(on: day)
        if found.count == 1 { return found[0] }
        if found.count > 1 { throw .ambiguousUnit(at: place, value: text, choices: found) }
        throw .unknownUnit(at: place, value: text, near: context.units.near(text))
    }

    private func award(_ text: String, _ place: CellPlace, _ key: FormKey) throws(RowProblem) -> AwardChoice {
        let found = context.awards.find(text)
        guard found.count == 1 else {
            throw found.isEmpty
                ? .unknownAward(at: place, value: text, near: context.awards.near(text))
                : .ambiguousAward(at: place, value: text, choices: found)
        }
        if columns[.award] != nil, columns[.emulationTitle] != nil, let group = found[0].group,
            (group == .title) != (key == .emulationTitle)
        {
            throw .wrongAwardColumn(at: place, value: text, isTitle: group == .title)
        }
        return found[0]
    }

    private func awards(_ text: String, _ place: CellPlace) throws(RowProblem) -> [String] {
        // The name of an award may have a comma in it.
        if case let found = context.awards.find(text), found.count == 1 { return [found[0].code] }
        var codes: [String] = []
        for part in text.split(whereSeparator: { ";,+".contains($0) }).map({ ListText.clean(String($0)) }) where !part.isEmpty {
            let code = try award(part, place, .targets).code
            if !codes.contains(code) { codes.append(code) }
        }
        if codes.isEmpty { throw .missingAward(at: place) }
        return codes
    }

    private func record(_ key: FormKey, _ text: String, _ place: CellPlace) throws(RowProblem) -> UUID {
        let found = context.records(key, text)
        if found.count == 1 { return found[0] }
        let label = form.table.label(key)
        throw found.isEmpty
            ? .unknownRecord(at: place, value: text, label: label) : .ambiguousRecord(at: place, value: text, label: label)
    }
}

extension FormColumn.Content {
    fileprivate var isDay: Bool {
        switch self {
        case .day, .anyDay, .years: true
        default: false
        }
    }
}

import Commendation
import Entry
import Foundation

extension ProposalList {
    /// Reads the cells of a row of data; every problem is found before the row is refused.
    mutating func read(_ record: CSVRecord) -> RowResult<ProposalRow> {
        let cells = record.cells
        var problems: [RowProblem] = []
        for (column, cell) in cells.enumerated() where ListText.hasControlCharacter(cell) {
            problems.append(.controlCharacter(at: columns.place(column: column)))
        }
        checkLengths(cells, &problems)
        let award = readAward(cells, &problems)
        let nameField = readNameField(cells, &problems)
        let written = nameField.map { ProposalList.withoutNumber(columns.text($0, in: cells)) } ?? ""
        let kind = readKind(cells, name: written, field: nameField, award: award, &problems)
        if let award, let kind, !award.kinds.isEmpty, !award.kinds.contains(kind) {
            let field = awardField(cells) ?? .award
            problems.append(
                .awardNotForKind(at: columns.place(field), value: columns.text(field, in: cells), award: award, kind: kind))
        }
        let name = readName(written, field: nameField, kind: kind, &problems)
        let person = readPerson(cells, kind: kind, &problems)
        let facts = readFacts(cells, person, kind: kind, &problems)
        let simplified = readSimplified(cells, &problems)
        let unit = readUnit(cells, kind: kind, name: written, nameField: nameField, &problems)
        let period = readPeriod(cells, &problems)
        let meritKind = readMeritKind(cells, &problems)
        guard problems.isEmpty, let award, let kind, let name, let unit, let period else {
            return .failure(RowRefusal(row: record.number, problems: problems))
        }
        let titleCell = columns.text(.title, in: cells)
        let row = ProposalRow(
            row: record.number, kind: kind, name: name.name, nameAsWritten: written,
            title: kind == .collective ? nil : PersonName.title(titleCell) ?? name.title, birthDate: person.birthDate,
            birthYear: person.birthYear, identityNumber: person.identityNumber,
            post: optional(.post, cells) ?? optional(.postAndUnit, cells), unit: unit, award: award.code, meritKind: meritKind,
            achievementFrom: period.lowerBound, achievementTo: period.upperBound, citation: optional(.citation, cells),
            facts: facts, simplified: simplified, note: optional(.note, cells))
        if let first = repeated.firstRow(identity(of: row), row: row.row) {
            let place = nameField.map(columns.place) ?? CellPlace()
            return .failure(RowRefusal(row: row.row, problems: [.repeated(firstRow: first, at: place, value: written)]))
        }
        return .success(row)
    }

    /// The lengths that an event takes, in characters.
    private func checkLengths(_ cells: [String], _ problems: inout [RowProblem]) {
        let limits: [(ProposalField, Int)] =
            ProposalField.names.map { ($0, 300) } + [
                (.title, 50), (.post, 500), (.postAndUnit, 500), (.citation, 2_000), (.note, 2_000),
            ]
        for (field, limit) in limits {
            guard let column = columns[field], column < cells.count, cells[column].utf8.count > limit else { continue }
            let text = cells[column]
            if text.count > limit { problems.append(.textTooLong(limit: limit, at: columns.place(field), value: text)) }
        }
    }

    /// What makes two rows the same proposal: the honoree, the award and the period.
    private func identity(of row: ProposalRow) -> [String] {
        let proposal = [row.kind.rawValue, row.award, row.achievementFrom.iso, row.achievementTo.iso]
        if let number = row.identityNumber { return proposal + ["number", number] }
        let birth = row.birthDate?.iso ?? row.birthYear.map(String.init) ?? ""
        return proposal + ["name", row.name.lowercased(), birth, row.unit.id.uuidString]
    }

    private func optional(_ field: ProposalField, _ cells: [String]) -> String? {
        let text = columns.text(field, in: cells)
        return text.isEmpty ? nil : text
    }

    /// The name without a number before it, for lists that number in the cell of the name.
    private static func withoutNumber(_ name: String) -> String {
        let digits = name.prefix { $0.isASCII && $0.isNumber }
        guard (1...5).contains(digits.count) else { return name }
        let rest = name.dropFirst(digits.count)
        guard let sign = rest.first, ".)/-".contains(sign) else { return name }
        return ListText.clean(String(rest.dropFirst()))
    }

    private func readNameField(_ cells: [String], _ problems: inout [RowProblem]) -> ProposalField? {
        let filled = ProposalField.names.filter { !columns.text($0, in: cells).isEmpty }
        guard let field = filled.first else {
            let column = ProposalField.names.first { columns[$0] != nil } ?? .name
            problems.append(.missingName(at: columns.place(column)))
            return nil
        }
        if filled.count > 1 {
            problems.append(.twoNames(at: columns.place(filled[1]), value: columns.text(filled[1], in: cells)))
        }
        return field
    }

    private func readName(_ written: String, field: ProposalField?, kind: SubjectKind?, _ problems: inout [RowProblem])
        -> PersonName?
    {
        guard let field, let kind else { return nil }
        let place = columns.place(field)
        if kind == .collective { return PersonName(title: nil, name: written) }
        let name = kind == .household ? PersonName.ofHousehold(written) : PersonName.ofPerson(written)
        let letters = name.name.unicodeScalars.contains { $0.properties.isAlphabetic }
        let hasOther = name.name.utf8.contains { (0x30...0x39).contains($0) || ",;:@".utf8.contains($0) }
        if !letters || hasOther || name.name.utf8.count > 100 && name.name.count > 100 {
            problems.append(.badName(at: place, value: String(written.prefix(120))))
            return nil
        }
        return name
    }

    private func readKind(
        _ cells: [String], name: String, field: ProposalField?, award: AwardChoice?, _ problems: inout [RowProblem]
    ) -> SubjectKind? {
        let cell = columns.text(.kind, in: cells)
        if !cell.isEmpty {
            if let kind = KindWords.ofCell(cell) { return kind }
            problems.append(.unknownKind(at: columns.place(.kind), value: cell))
            return nil
        }
        let heading: SubjectKind? = field == .householdName ? .household : field == .collectiveName ? .collective : nil
        if let kind = isKindOfHeadings ? heading ?? sections.kind : sections.kind ?? heading { return kind }
        if let kinds = award?.kinds, kinds.count == 1 { return kinds.first }
        let guess = titleKind ?? (field == .personName ? .individual : nil) ?? context.kind
        // A guess must not make a person of an office.
        if let guess, guess != .individual || !KindWords.opensLikeBody(name) { return guess }
        if field != nil { problems.append(.missingKind(at: columns.place(field ?? .name))) }
        return nil
    }

    private func awardField(_ cells: [String]) -> ProposalField? {
        [ProposalField.award, .emulationTitle].first { !columns.text($0, in: cells).isEmpty }
    }

    private mutating func readAward(_ cells: [String], _ problems: inout [RowProblem]) -> AwardChoice? {
        let form = columns.text(.award, in: cells)
        let title = columns.text(.emulationTitle, in: cells)
        if !form.isEmpty, !title.isEmpty {
            problems.append(.twoAwards(at: columns.place(.award), value: form))
            return nil
        }
        let field = title.isEmpty ? ProposalField.award : .emulationTitle
        let cell = title.isEmpty ? form : title
        let place = columns.place(columns[field] == nil ? .emulationTitle : field)
        if cell.isEmpty, let award = sections.award { return award }
        let text = cell.isEmpty ? context.award ?? "" : cell
        if text.isEmpty {
            problems.append(.missingAward(at: place))
            return nil
        }
        let found = awards(text)
        if found.count == 1 {
            checkAwardColumn(found[0], field, text, &problems)
            return found[0]
        }
        problems.append(
            found.isEmpty
                ? .unknownAward(at: place, value: text, near: context.awards.near(text))
                : .ambiguousAward(at: place, value: text, choices: found))
        return nil
    }

    private mutating func readUnit(
        _ cells: [String], kind: SubjectKind?, name: String, nameField: ProposalField?, _ problems: inout [RowProblem]
    ) -> UnitReference? {
        let text = columns.text(.unit, in: cells)
        let place = columns.place(.unit)
        let isName = nameField.map { columns[$0] == columns[.unit] } ?? false
        if !text.isEmpty {
            let found = units(text)
            if found.count == 1 { return found[0] }
            if found.count > 1 {
                problems.append(.ambiguousUnit(at: place, value: text, choices: found))
                return nil
            }
            if !isName {
                problems.append(.unknownUnit(at: place, value: text, in: context.units))
                return nil
            }
        }
        if let unit = unit(inPost: columns.text(.postAndUnit, in: cells)) ?? sections.unit { return unit }
        if kind == .collective, case let found = units(name), found.count == 1 { return found[0] }
        if let unit = context.unit { return unit }
        problems.append(isName ? .unknownUnit(at: place, value: text, in: context.units) : .missingUnit(at: place))
        return nil
    }

    /// The unit at the end of "Trưởng phòng, Sở Nội vụ" or "Giám đốc Sở Y tế": the longest end that names one.
    private mutating func unit(inPost text: String) -> UnitReference? {
        let words = text.split(whereSeparator: { " ,;-".contains($0) }).prefix(30)
        for start in words.indices {
            let found = units(words[start...].joined(separator: " "))
            if found.count == 1 { return found[0] }
        }
        return nil
    }

    private func readMeritKind(_ cells: [String], _ problems: inout [RowProblem]) -> MeritKind? {
        let text = columns.text(.meritKind, in: cells)
        if text.isEmpty { return nil }
        if let kind = MeritKind.read(text) { return kind }
        problems.append(.unknownMeritKind(at: columns.place(.meritKind), value: text, known: MeritKind.allCases.map(\.vi)))
        return nil
    }
}

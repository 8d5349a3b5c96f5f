import Commendation

extension ProposalList {
    /// A record below the headings.
    mutating func takeRow(_ record: CSVRecord, into outcomes: inout [ListReader.Outcome]) throws(ListError) {
        if let refusal = secretRefusal(record) {
            refuse(refusal, into: &outcomes)
            return
        }
        if !record.problems.isEmpty {
            let problems = record.problems.map { RowProblem.of($0, limits: context.limits, place: columns.place(column:)) }
            refuse(RowRefusal(row: record.number, problems: problems), into: &outcomes)
            return
        }
        if !isPlainRow(record.cells), takeOther(record) { return }
        phase = .rows
        try checkCommon(line: record.line, cells: record.cells, into: &outcomes)
        switch read(record) {
        case .success(let row):
            summary.accepted += 1
            outcomes.append(.row(row))
        case .failure(let refusal): refuse(refusal, into: &outcomes)
        }
    }

    /// True for a number and three texts beside it, two of them in words: nothing but a row of data looks so.
    private func isPlainRow(_ cells: [String]) -> Bool {
        guard let ordinal = columns[.ordinal], ordinal < cells.count, ListText.isAllDigits(cells[ordinal]) else { return false }
        var texts = 0
        var words = 0
        for (column, text) in cells.enumerated() where column != ordinal && !text.isEmpty {
            texts += 1
            if !text.utf8.contains(where: { (0x30...0x39).contains($0) }) { words += 1 }
        }
        return texts >= 3 && words >= 2
    }

    /// Takes a record that is no row of data: headings, a group, a sum, a signature; false if it is one.
    private mutating func takeOther(_ record: CSVRecord) -> Bool {
        if isHeaderAgain(record.cells) {
            summary.headings += 1
            phase = .headings(record)
            return true
        }
        if isFirstRow, HeaderFinder<ProposalField>.isNumbering(record.cells) {
            summary.headings += 1
            return true
        }
        let texts = textsBesideOrdinal(record.cells)
        if isSum(texts, record.cells) {
            summary.totals += 1
            return true
        }
        if let line = groupLine(record.cells), enter(line) {
            if case .closing = phase { phase = .rows }
            summary.groups += 1
            return true
        }
        if isClosing(texts, record.cells) {
            phase = .closing
            summary.closing += 1
            return true
        }
        return false
    }

    private mutating func refuse(_ refusal: RowRefusal, into outcomes: inout [ListReader.Outcome]) {
        summary.refused += 1
        outcomes.append(.refused(refusal))
    }

    private func groupLine(_ cells: [String]) -> GroupLine? {
        let names = Set((ProposalField.names + [.title]).compactMap { columns[$0] })
        return GroupLine.read(cells, ordinal: columns[.ordinal], values: Set(columns.columns.values).subtracting(names))
    }

    private var isFirstRow: Bool { summary.accepted + summary.refused + summary.groups == 0 }

    /// A marked row is refused for its mark alone: nothing else of it may be repeated.
    private mutating func secretRefusal(_ record: CSVRecord) -> RowRefusal? {
        var places: [CellPlace] = []
        for (column, cell) in record.cells.enumerated() where !cell.isEmpty {
            let isMarked = column == columns[.secrecy] ? SecrecyCell.isMarkedColumn(cell) : SecrecyCell.isMarked(cell)
            if isMarked { places.append(columns.place(column: column)) }
        }
        if places.isEmpty {
            guard sections.isSecret, groupLine(record.cells)?.isCertain != true else { return nil }
            return RowRefusal(row: record.number, problems: [.stateSecret(at: CellPlace())])
        }
        if let line = groupLine(record.cells), line.isCertain {
            sections.enter(Section(style: line.style, isSecret: true))
        }
        return RowRefusal(row: record.number, problems: places.map(RowProblem.stateSecret))
    }

    /// A second table under the first, or the headings again on a new page.
    private func isHeaderAgain(_ cells: [String]) -> Bool {
        let isHeading = { (field: ProposalField) -> Bool in
            let text = columns.text(field, in: cells)
            guard !text.isEmpty, let found = finder.table.field(text) else { return false }
            return found == field || ProposalField.names.contains(found)
        }
        guard isHeading(.ordinal) || ProposalField.names.contains(where: isHeading) else { return false }
        return finder.isHeader(cells)
    }

    private func textsBesideOrdinal(_ cells: [String]) -> [String] {
        cells.enumerated().filter { $0.offset != columns[.ordinal] }.map(\.element).filter { !$0.isEmpty }
    }

    private func hasNumber(_ cells: [String]) -> Bool {
        ListText.isAllDigits(ListText.fold(columns.text(.ordinal, in: cells)))
    }

    private func isSum(_ texts: [String], _ cells: [String]) -> Bool {
        let ordinal = columns.text(.ordinal, in: cells)
        let label = ordinal.isEmpty || ListText.isAllDigits(ordinal) ? texts.first ?? "" : ordinal
        guard ClosingLines.isSum(label) else { return false }
        // The other cells of a sum are counts.
        return texts.allSatisfy {
            $0 == label || ClosingLines.isSum($0) || ListText.fold($0).contains { $0.isNumber } && $0.utf8.count <= 24
        }
    }

    private func isClosing(_ texts: [String], _ cells: [String]) -> Bool {
        let all = cells.filter { !$0.isEmpty }
        if !hasNumber(cells), all.count <= 4, all.allSatisfy(ClosingLines.isSignature) { return true }
        guard case .closing = phase else { return false }
        return hasNumber(cells) ? texts.isEmpty : all.count < 3
    }

    /// Opens the group of a line; false if the line is a row after all.
    mutating func enter(_ line: GroupLine) -> Bool {
        var section = Section(style: line.style)
        if let (kind, rest) = KindWords.ofGroup(line.text) {
            let award = rest.isEmpty ? [] : awards(rest.joined(separator: " "))
            if line.isCertain || rest.isEmpty || award.count == 1 {
                section.kind = kind
                section.award = award.count == 1 ? award[0] : nil
                isKindOfHeadings = false
                sections.enter(section)
                return true
            }
        }
        for name in line.names {
            if case let found = awards(name), found.count == 1 { section.award = found[0] }
            if section.award == nil, case let found = units(name), found.count == 1 { section.unit = found[0] }
        }
        // A unit's name alone may be a whole row where the award is not in a column, and beside a number it always is one.
        let hasAwardColumn = columns[.award] != nil || columns[.emulationTitle] != nil
        let namesUnit = section.unit != nil && line.style != .arabic && hasAwardColumn
        guard line.isCertain || section.award != nil || namesUnit else { return false }
        sections.enter(section)
        return true
    }

    mutating func units(_ text: String) -> [UnitReference] { unitCache(text, context.units.find) }

    mutating func awards(_ text: String) -> [AwardChoice] { awardCache(text, context.awards.find) }

    /// Before the first row: what no column, group or default gives is missing from the whole list.
    private mutating func checkCommon(line: Int, cells: [String], into outcomes: inout [ListReader.Outcome]) throws(ListError) {
        if wasPeriodChecked { return }
        wasPeriodChecked = true
        var missing: [String] = []
        let hasPeriod = columns[.year] != nil || columns[.from] != nil && columns[.to] != nil
        if columns[.award] == nil, columns[.emulationTitle] == nil, sections.award == nil, context.award == nil {
            missing.append(finder.table.label(.award))
        }
        if columns[.unit] == nil, columns[.postAndUnit] == nil, columns[.collectiveName] == nil, columns[.name] == nil,
            sections.unit == nil,
            context.unit == nil
        {
            missing.append(finder.table.label(.unit))
        }
        if !hasPeriod, context.period == nil, titleYear == nil {
            missing.append("\(finder.table.label(.from)), \(finder.table.label(.to))")
        }
        if !missing.isEmpty { throw .missingColumns(missing, line: line) }
        if !hasPeriod, context.period == nil, let titleYear {
            outcomes.append(.warning(.periodFromTitle(titleYear)))
        }
    }
}

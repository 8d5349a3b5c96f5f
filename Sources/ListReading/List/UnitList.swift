import Commendation
import Entry

/// What the records of a list of units mean, one after the other.
struct UnitList: Sendable {
    let limits: CSVLimits
    let from: Day?
    private let finder = HeaderFinder(table: UnitField.table, mayRepeat: [.ignored], sub: { _, _ in nil })
    private var columns: ColumnMap<UnitField>?
    private var repeated = RepeatedRows()
    private(set) var summary = ListSummary()

    init(limits: CSVLimits, from: Day?) {
        self.limits = limits
        self.from = from
    }

    mutating func take(_ record: CSVRecord, into outcomes: inout [UnitListReader.Outcome]) throws(ListError) {
        var record = record
        for column in record.cells.indices { record.cells[column] = ListText.clean(record.cells[column]) }
        if record.problems.isEmpty && record.cells.allSatisfy(\.isEmpty) {
            summary.blank += 1
            return
        }
        guard let columns else {
            try takeTitle(record, into: &outcomes)
            return
        }
        let marked = record.cells.enumerated().filter { SecrecyCell.isMarked($0.element) }.map(\.offset)
        let result =
            marked.isEmpty
            ? read(record, columns)
            : .failure(RowRefusal(row: record.number, problems: marked.map { .stateSecret(at: columns.place(column: $0)) }))
        switch result {
        case .success(let row):
            summary.accepted += 1
            outcomes.append(.row(row))
        case .failure(let refusal):
            summary.refused += 1
            outcomes.append(.refused(refusal))
        }
    }

    func finish() throws(ListError) {
        if columns == nil { throw summary.blank + summary.headings == 0 ? .emptyFile : .noHeader(known: finder.table.known) }
    }

    private mutating func takeTitle(_ record: CSVRecord, into outcomes: inout [UnitListReader.Outcome]) throws(ListError) {
        summary.headings += 1
        guard finder.isHeader(record.cells) else {
            if record.cells.contains(where: SecrecyCell.isMarked) { throw .stateSecret(line: record.line) }
            if record.number >= ProposalList.titleLimit { throw .noHeader(known: finder.table.known) }
            return
        }
        let map = finder.map(first: record.cells, second: nil)
        if let field = map.repeated { throw .repeatedColumn(finder.table.label(field), line: record.line) }
        let missing = [UnitField.code, .name, .kind].filter { map[$0] == nil }
        if !missing.isEmpty { throw .missingColumns(missing.map(finder.table.label), line: record.line) }
        for column in map.unknown {
            outcomes.append(
                .warning(
                    .unknownColumn(
                        map.headings[column], column: column, known: finder.table.known,
                        near: finder.table.nearest(map.headings[column]))))
        }
        columns = map
    }

    private mutating func read(_ record: CSVRecord, _ columns: ColumnMap<UnitField>) -> RowResult<UnitRow> {
        var problems = record.problems.map { RowProblem.of($0, limits: limits, place: columns.place(column:)) }
        let text = { (field: UnitField) in columns.text(field, in: record.cells) }
        for (column, cell) in record.cells.enumerated() where ListText.hasControlCharacter(cell) {
            problems.append(.controlCharacter(at: columns.place(column: column)))
        }
        if text(.code).isEmpty { problems.append(.missingCode(at: columns.place(.code))) }
        if text(.name).isEmpty { problems.append(.missingName(at: columns.place(.name))) }
        if text(.kind).isEmpty { problems.append(.missingUnitKind(at: columns.place(.kind))) }
        var first = from
        if !text(.from).isEmpty {
            switch DateReading.read(text(.from), yearAlone: false) {
            case .day(let day): first = day
            case .year: problems.append(.date(.incomplete, yearAlone: false, at: columns.place(.from), value: text(.from)))
            case .fault(let fault): problems.append(.date(fault, yearAlone: false, at: columns.place(.from), value: text(.from)))
            }
        }
        if problems.isEmpty, let row = repeated.firstRow([text(.code), first?.iso ?? ""], row: record.number) {
            problems.append(.repeatedCode(firstRow: row, at: columns.place(.code), value: text(.code)))
        }
        guard problems.isEmpty else { return .failure(RowRefusal(row: record.number, problems: problems)) }
        let predecessors = UnitList.predecessors(text(.predecessors))
        let level = text(.level)
        return .success(
            UnitRow(
                row: record.number, code: text(.code), name: text(.name), kind: text(.kind), level: level.isEmpty ? nil : level,
                parent: UnitList.parent(text(.parent)), from: first, predecessors: predecessors,
                formerDistricts: text(.formerDistrict).split(separator: ";").map { ListText.clean(String($0)) }.filter {
                    !$0.isEmpty
                },
                formedFrom: predecessors.contains { $0.code != nil } || text(.predecessors).isEmpty ? nil : text(.predecessors)))
    }

    /// `"14 Tỉnh Sơn La"` is the code 14 and the name.
    private static func parent(_ text: String) -> UnitRow.Parent? {
        if text.isEmpty { return nil }
        let parts = text.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, ListText.isAllDigits(String(parts[0])) else { return UnitRow.Parent(code: nil, name: text) }
        return UnitRow.Parent(code: String(parts[0]), name: String(parts[1]))
    }

    /// `"Xã A (03655); Phường B (03652)"` where each part ends with a code in brackets, else the names joined by " + ".
    private static func predecessors(_ text: String) -> [UnitRow.Predecessor] {
        let parts = text.split(separator: ";").map { ListText.clean(String($0)) }.filter { !$0.isEmpty }
        let coded = parts.compactMap { part -> UnitRow.Predecessor? in
            guard part.last == ")", let open = part.lastIndex(of: "(") else { return nil }
            let code = ListText.clean(String(part[part.index(after: open)...].dropLast()))
            let name = ListText.clean(String(part[..<open]))
            return ListText.isAllDigits(code) && !name.isEmpty ? UnitRow.Predecessor(code: code, name: name) : nil
        }
        if !coded.isEmpty, coded.count == parts.count { return coded }
        return parts.filter { $0.contains(" + ") }.flatMap { part in
            part.split(separator: " + ").map { UnitRow.Predecessor(code: nil, name: ListText.clean(String($0))) }
        }
    }
}

import Commendation
import Entry

/// What the records of a list by form mean, one after the other.
struct FormList: Sendable {
    let form: ListForm
    let context: FormContext
    private let finder: HeaderFinder<FormKey>
    private var columns: ColumnMap<FormKey>?
    private var repeated = RepeatedRows()
    private(set) var summary = ListSummary()
    private var isClosing = false

    init(_ form: ListForm, _ context: FormContext) {
        self.form = form
        self.context = context
        finder = HeaderFinder(table: form.table, mayRepeat: [.ignored, .ordinal, .note], sub: { _, _ in nil })
    }

    func place(_ key: FormKey) -> CellPlace { columns?.place(key) ?? CellPlace() }

    mutating func take(_ record: CSVRecord, into outcomes: inout [FormReader.Outcome]) throws(ListError) {
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
        let marked = self.marked(record.cells, columns)
        guard marked.isEmpty else {
            refuse(RowRefusal(row: record.number, problems: marked.map { .stateSecret(at: $0) }), into: &outcomes)
            return
        }
        if !record.problems.isEmpty {
            let problems = record.problems.map { RowProblem.of($0, limits: context.limits, place: columns.place(column:)) }
            refuse(RowRefusal(row: record.number, problems: problems), into: &outcomes)
            return
        }
        if takeOther(record.cells, columns) { return }
        switch FormCells(form: form, context: context, columns: columns, cells: record.cells).read(row: record.number) {
        case .success(let row):
            if let first = repeated.firstRow(identity(of: record.cells, columns), row: row.row) {
                refuse(RowRefusal(row: row.row, problems: [.repeatedFact(firstRow: first)]), into: &outcomes)
                return
            }
            summary.accepted += 1
            outcomes.append(.row(row))
        case .failure(let refusal): refuse(refusal, into: &outcomes)
        }
    }

    func finish() throws(ListError) {
        if columns == nil { throw summary.blank + summary.headings == 0 ? .emptyFile : .noHeader(known: form.table.known) }
    }

    private mutating func takeTitle(_ record: CSVRecord, into outcomes: inout [FormReader.Outcome]) throws(ListError) {
        summary.headings += 1
        guard finder.isHeader(record.cells) else {
            if record.cells.contains(where: SecrecyCell.isMarked) { throw .stateSecret(line: record.line) }
            if record.number >= ProposalList.titleLimit { throw .noHeader(known: form.table.known) }
            return
        }
        let map = finder.map(first: record.cells, second: nil)
        if let key = map.repeated { throw .repeatedColumn(form.table.label(key), line: record.line) }
        let missing = form.columns.filter { column in
            column.isRequired && map[column.key] == nil && !(column.key == .unit && context.unit != nil)
        }
        if !missing.isEmpty { throw .missingColumns(missing.map { form.table.label($0.key) }, line: record.line) }
        for column in map.unknown {
            let heading = map.headings[column]
            outcomes.append(
                .warning(
                    .unknownColumn(heading, column: column, known: form.table.known, near: form.table.nearest(heading))))
        }
        columns = map
    }

    private mutating func refuse(_ refusal: RowRefusal, into outcomes: inout [FormReader.Outcome]) {
        summary.refused += 1
        outcomes.append(.refused(refusal))
    }

    private func marked(_ cells: [String], _ columns: ColumnMap<FormKey>) -> [CellPlace] {
        cells.enumerated().filter { column, cell in
            !cell.isEmpty && (column == columns[.secrecy] ? SecrecyCell.isMarkedColumn(cell) : SecrecyCell.isMarked(cell))
        }.map { columns.place(column: $0.offset) }
    }

    /// Takes a record that is no row: headings again, the numbers of the columns, a sum, a signature, a group; false if it is one.
    private mutating func takeOther(_ cells: [String], _ columns: ColumnMap<FormKey>) -> Bool {
        let texts = cells.enumerated().filter { $0.offset != columns[.ordinal] && !$0.element.isEmpty }.map(\.element)
        let isFirst = summary.accepted + summary.refused == 0
        if isFirst && HeaderFinder<FormKey>.isNumbering(cells) || finder.isHeader(cells) && texts.count > 2 {
            summary.headings += 1
        } else if let first = texts.first, ClosingLines.isSum(first), texts.count <= 3 {
            summary.totals += 1
        } else if texts.count <= 2, texts.allSatisfy(ClosingLines.isSignature) || isClosing {
            isClosing = true
            summary.closing += 1
        } else if texts.count == 1, form.columns.filter(\.isRequired).count > 1,
            GroupLine.read(cells, ordinal: columns[.ordinal], values: [])?.isCertain == true
        {
            summary.groups += 1
        } else {
            return false
        }
        return true
    }

    /// All that the row says, its number aside.
    private func identity(of cells: [String], _ columns: ColumnMap<FormKey>) -> [String] {
        form.columns.filter { $0.key != .ordinal && $0.key != .note && $0.key != .ignored }.map {
            columns.text($0.key, in: cells).lowercased()
        }
    }
}

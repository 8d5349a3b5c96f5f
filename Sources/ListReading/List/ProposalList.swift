import Commendation
import Entry

/// What the records of a list of proposals mean, one after the other.
struct ProposalList: Sendable {
    enum Phase: Sendable {
        /// Title lines, until the headings are found.
        case title
        /// The headings were found; the next line may continue them.
        case headings(CSVRecord)
        case rows
        /// After the first signature.
        case closing
    }

    /// Records among which the headings must stand.
    static let titleLimit = 100

    let context: ListContext
    let finder = HeaderFinder(
        table: ProposalHeadings.table, mayRepeat: [.ignored, .ordinal, .note],
        sub: { above, text in
            above == .birth ? ProposalHeadings.birthField(under: text) : nil
        })
    var phase = Phase.title
    var columns = ColumnMap<ProposalField>(headings: [], fields: [], mayRepeat: [])
    var sections = Sections()
    var summary = ListSummary()
    var titleKind: SubjectKind?
    var titleYear: Int?
    /// True if the headings came after the last group that names a kind: then "Tên tập thể" outweighs the group.
    var isKindOfHeadings = false
    var wasPeriodChecked = false
    var repeated = RepeatedRows()
    var unitCache = LookupCache<UnitReference>()
    var awardCache = LookupCache<AwardChoice>()
    private var lastRecord = 0
    private var warned: Set<Int> = []

    init(_ context: ListContext) {
        self.context = context
    }

    /// Bytes of the file held at this moment: only the headings, while a second line may follow.
    var bufferedBytes: Int {
        guard case .headings(let record) = phase else { return 0 }
        return record.cells.reduce(0) { $0 + $1.utf8.count }
    }

    mutating func take(_ record: CSVRecord, into outcomes: inout [ListReader.Outcome]) throws(ListError) {
        var record = record
        for column in record.cells.indices { record.cells[column] = ListText.clean(record.cells[column]) }
        lastRecord = record.number
        if record.problems.isEmpty && record.cells.allSatisfy(\.isEmpty) {
            summary.blank += 1
            return
        }
        switch phase {
        case .title: try takeTitle(record)
        case .headings(let first):
            if finder.isSecondLine(record.cells, under: first.cells) {
                summary.headings += 1
                try setColumns(first: first, second: record, into: &outcomes)
            } else {
                try setColumns(first: first, second: nil, into: &outcomes)
                try takeRow(record, into: &outcomes)
            }
        case .rows, .closing: try takeRow(record, into: &outcomes)
        }
    }

    mutating func finish(into outcomes: inout [ListReader.Outcome]) throws(ListError) {
        switch phase {
        case .title: throw lastRecord == 0 ? .emptyFile : .noHeader(known: finder.table.known)
        case .headings(let first): try setColumns(first: first, second: nil, into: &outcomes)
        case .rows, .closing: break
        }
    }

    private mutating func takeTitle(_ record: CSVRecord) throws(ListError) {
        summary.headings += 1
        if finder.isHeader(record.cells) {
            phase = .headings(record)
            return
        }
        for text in record.cells where !text.isEmpty {
            if SecrecyCell.isMarked(text) { throw .stateSecret(line: record.line) }
            titleKind = KindWords.ofTitle(text) ?? titleKind
            titleYear = PeriodReading.year(ofTitle: text) ?? titleYear
        }
        if let line = GroupLine.read(record.cells, ordinal: nil, values: []), line.style != .none { _ = enter(line) }
        if record.number >= ProposalList.titleLimit { throw .noHeader(known: finder.table.known) }
    }

    private mutating func setColumns(first: CSVRecord, second: CSVRecord?, into outcomes: inout [ListReader.Outcome])
        throws(ListError)
    {
        columns = finder.map(first: first.cells, second: second?.cells)
        phase = .rows
        isKindOfHeadings = true
        if let field = columns.repeated { throw .repeatedColumn(finder.table.label(field), line: first.line) }
        if ProposalField.names.allSatisfy({ columns[$0] == nil }) {
            // A list of collectives may have no other name than the unit's.
            guard let unit = columns[.unit] else {
                throw .missingColumns([finder.table.label(.name)], line: first.line)
            }
            columns[.collectiveName] = unit
        }
        for column in columns.unknown where warned.insert(column).inserted {
            let heading = columns.headings[column]
            outcomes.append(
                .warning(.unknownColumn(heading, column: column, known: finder.table.known, near: finder.table.nearest(heading))))
        }
    }
}

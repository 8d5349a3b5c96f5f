extension ListKind {
    /// How far into a file its kind is looked for, in records.
    private static let reach = 40

    /// What the headings in the beginning of a file look like; proposals if nothing tells.
    ///
    /// A kind comes into question if all the columns are there without which its rows mean nothing. Of several the one wins that
    /// knows the most columns.
    public static func guess(_ beginning: [UInt8]) -> ListKind {
        var csv = CSVReader(limits: CSVLimits(fileBytes: max(beginning.count, 1)))
        var records: [CSVRecord] = []
        // A beginning may end within a cell, and what is wrong with the file is told by its reader.
        try? csv.push(beginning, into: &records)
        try? csv.finish(into: &records)
        var best = (kind: ListKind.proposals, score: 0)
        for record in records.prefix(reach) {
            let cells = record.cells.map(ListText.clean)
            for kind in allCases {
                if let score = kind.score(cells), score > best.score { best = (kind, score) }
            }
        }
        return best.kind
    }

    /// Known columns less unknown ones; nil if a line is not of headings of this kind.
    private func score(_ cells: [String]) -> Int? {
        switch self {
        case .proposals:
            let fields = cells.filter { !$0.isEmpty }.map(ProposalHeadings.table.field)
            let known = Set(fields.compactMap { $0 }).subtracting([.ordinal, .ignored, .note])
            // A list may give award, unit and period for all its rows by the command line.
            guard !known.isDisjoint(with: ProposalField.names + [.unit]), known.count >= 2 else { return nil }
            return known.count - fields.count { $0 == nil || $0 == .ignored }
        case .units:
            let fields = cells.filter { !$0.isEmpty }.map(UnitField.table.field)
            let known = Set(fields.compactMap { $0 }).subtracting([.ignored])
            return known.isSuperset(of: [.code, .name]) ? known.count - fields.count { $0 == nil } : nil
        default:
            guard let form = ListForm.of(self) else { return nil }
            let fields = cells.filter { !$0.isEmpty }.map(form.table.field)
            let known = Set(fields.compactMap { $0 }).subtracting([.ordinal, .ignored, .note])
            let required = form.columns.filter { $0.isRequired && $0.key != .unit }.map(\.key)
            guard known.isSuperset(of: required) else { return nil }
            return known.count - fields.count { $0 == nil }
        }
    }
}

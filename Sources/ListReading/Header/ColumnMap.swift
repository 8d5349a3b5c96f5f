/// Which column of a list holds which field.
struct ColumnMap<Field: Hashable & Sendable>: Sendable {
    /// Headings as the file writes them, by column.
    let headings: [String]
    /// Column of each field.
    private(set) var columns: [Field: Int] = [:]
    /// Columns with a heading that no field is known for.
    private(set) var unknown: [Int] = []
    /// A field with two columns.
    private(set) var repeated: Field?

    init(headings: [String], fields: [Field?], mayRepeat: Set<Field>) {
        self.headings = headings
        for (index, field) in fields.enumerated() {
            guard let field else {
                if !headings[index].isEmpty { unknown.append(index) }
                continue
            }
            if columns[field] == nil {
                columns[field] = index
            } else if !mayRepeat.contains(field) {
                repeated = repeated ?? field
            }
        }
    }

    /// The column of a field.
    subscript(_ field: Field) -> Int? {
        get { columns[field] }
        set { columns[field] = newValue }
    }

    /// The text of a field among cleaned cells, empty if the column or the cell is missing.
    func text(_ field: Field, in cells: [String]) -> String {
        guard let column = columns[field], column < cells.count else { return "" }
        return cells[column]
    }

    /// The place of a field's column, as a person sees it.
    func place(_ field: Field) -> CellPlace {
        columns[field].map(place(column:)) ?? CellPlace()
    }

    /// The place of a column, as a person sees it.
    func place(column: Int) -> CellPlace {
        let heading = column < headings.count && !headings[column].isEmpty ? headings[column] : nil
        return CellPlace(column: heading, letter: CellPlace.letter(column))
    }
}

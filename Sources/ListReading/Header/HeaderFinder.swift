/// Finds the line of headings, and the second line where headings take two.
struct HeaderFinder<Field: Hashable & Sendable>: Sendable {
    let table: HeaderTable<Field>
    /// Fields that may stand under several headings; the first column counts.
    let mayRepeat: Set<Field>
    /// What a second line means under a heading of the first, where the table does not say it.
    let sub: @Sendable (_ under: Field, _ text: String) -> Field?

    /// True if a line is one of headings: two known ones, and no more unknown texts than known ones.
    func isHeader(_ cells: [String]) -> Bool {
        var known: Set<Field> = []
        var unknown = 0
        for cell in cells {
            let text = ListText.clean(cell)
            if text.isEmpty { continue }
            if let field = table.field(text) { known.insert(field) } else { unknown += 1 }
        }
        return known.count >= 2 && unknown <= known.count + 2
    }

    /// The fields of the columns, from the first line of headings and the second one if there is one.
    func map(first: [String], second: [String]?) -> ColumnMap<Field> {
        let width = max(first.count, second?.count ?? 0)
        var headings: [String] = []
        var fields: [Field?] = []
        var upper = ""
        for column in 0..<width {
            let own = column < first.count ? ListText.clean(first[column]) : ""
            let lower = column < (second?.count ?? 0) ? ListText.clean(second?[column] ?? "") : ""
            if !own.isEmpty { upper = own }
            if lower.isEmpty {
                headings.append(own)
                fields.append(own.isEmpty ? nil : table.field(own))
            } else {
                headings.append(upper.isEmpty ? lower : "\(upper) / \(lower)")
                fields.append(field(upper: upper, lower: lower))
            }
        }
        return ColumnMap(headings: headings, fields: fields, mayRepeat: mayRepeat)
    }

    /// True if a line under the headings continues them: each of its texts is a heading, and it stands under or beside one.
    func isSecondLine(_ cells: [String], under first: [String]) -> Bool {
        var upper = ""
        var found = 0
        for (column, cell) in cells.enumerated() {
            let own = column < first.count ? ListText.clean(first[column]) : ""
            if !own.isEmpty { upper = own }
            let lower = ListText.clean(cell)
            if lower.isEmpty { continue }
            guard field(upper: upper, lower: lower) != nil, lower.utf8.count <= 60, isHeading(lower, under: upper) else {
                return false
            }
            found += 1
        }
        // One text alone is a group: "Tập thể".
        return found >= 2
    }

    /// True if a line holds only the numbers or letters of the columns: `1;2;3`, `(1);(2);(3)`, `A;B;1;2`.
    static func isNumbering(_ cells: [String]) -> Bool {
        var previous: Int?
        var count = 0
        for cell in cells {
            let text = ListText.fold(cell)
            if text.isEmpty { continue }
            count += 1
            if let number = Int(text), number < 200 {
                if let previous, number != previous + 1 { return false }
                previous = number
            } else if text.utf8.count != 1 || previous != nil {
                return false
            }
        }
        return count >= 3
    }

    private func isHeading(_ lower: String, under upper: String) -> Bool {
        if table.field(lower) != nil || table.field("\(upper) \(lower)") != nil { return true }
        return table.field(upper).flatMap { sub($0, lower) } != nil
    }

    private func field(upper: String, lower: String) -> Field? {
        if let above = table.field(upper), let field = sub(above, lower) { return field }
        return table.field("\(upper) \(lower)") ?? table.field(lower) ?? table.field(upper)
    }
}

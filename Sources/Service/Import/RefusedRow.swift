package import ListReading

/// A row that did not go in, and why.
package struct RefusedRow: Hashable, Sendable {
    /// Row number in the file, as a spreadsheet shows it.
    package let row: Int
    /// Everything that is wrong with it; at least one finding.
    package let findings: [RowFinding]

    /// Describes a refused row.
    package init(row: Int, findings: [RowFinding]) {
        self.row = row
        self.findings = findings
    }

    /// What the reader of the list refused.
    package init(_ refusal: RowRefusal) {
        self.init(row: refusal.row, findings: refusal.problems.map(RowFinding.init))
    }
}

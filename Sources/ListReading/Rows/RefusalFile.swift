import Commendation

/// The refused rows as a CSV file for the officer, one line a problem, Vietnamese first and English beside it.
public struct RefusalFile: Sendable {
    private var writer: CSVWriter

    /// Starts a file with its headings; with a byte order mark Excel opens it as UTF-8.
    public init(byteOrderMark: Bool = true, delimiter: CSVDelimiter = .comma) {
        writer = CSVWriter(delimiter: delimiter, byteOrderMark: byteOrderMark)
        writer.append([
            "Dòng (row)", "Cột (column)", "Tên cột (heading)", "Giá trị (value)", "Sai ở đâu", "Sửa thế nào", "What is wrong",
            "What would be right", "Mã lỗi (code)",
        ])
    }

    /// Writes the problems of a refused row.
    public mutating func append(_ refusal: RowRefusal) {
        for problem in refusal.problems {
            writer.append([
                String(refusal.row), problem.letter ?? "", problem.column ?? "", problem.value ?? "", problem.what.vi,
                problem.remedy.vi,
                problem.what.en, problem.remedy.en, problem.code.rawValue,
            ])
        }
    }

    /// Hands over the bytes written since the last time and forgets them.
    public mutating func take() -> [UInt8] { writer.take() }
}

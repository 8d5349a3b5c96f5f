import ListReading
import Testing

struct CSVWriterTests {
    @Test(arguments: ["=1+1", "+84", "-2", "@SUM(A1)", "\tx", "\rx", "＝1"])
    func `a cell that a spreadsheet would compute gets an apostrophe`(cell: String) throws {
        var writer = CSVWriter()
        writer.append([cell, "b"])
        var reader = CSVReader(limits: CSVLimits(fileBytes: 1000), delimiter: .comma)
        var records: [CSVRecord] = []
        try reader.push(writer.take(), into: &records)
        try reader.finish(into: &records)
        #expect(records[0].cells[0].hasPrefix("'"))
    }

    @Test func `what is written is read again, whatever it holds`() throws {
        var random = SplitMix64(seed: 7)
        let alphabet = Array("ab\",;\n \t'ễĐ")
        for delimiter in CSVDelimiter.allCases {
            for _ in 0..<200 {
                let rows = (0..<3).map { _ in
                    (0..<3).map { _ in
                        "x"
                            + String(
                                (0..<Int.random(in: 0...6, using: &random)).map { _ in alphabet.randomElement(using: &random)! })
                    }
                }
                var writer = CSVWriter(delimiter: delimiter, byteOrderMark: true)
                for row in rows { writer.append(row) }
                var reader = CSVReader(limits: CSVLimits(fileBytes: 10_000), delimiter: delimiter)
                var records: [CSVRecord] = []
                try reader.push(writer.take(), into: &records)
                try reader.finish(into: &records)
                #expect(records.map(\.cells) == rows)
            }
        }
    }

    @Test func `records end with CRLF and only what needs quotes has them`() {
        var writer = CSVWriter(delimiter: .semicolon)
        writer.append(["a", "b;c", "d\"e", "f,g", ""])
        #expect(String(decoding: writer.take(), as: UTF8.self) == "a;\"b;c\";\"d\"\"e\";f,g;\r\n")
        #expect(writer.take().isEmpty)
    }
}

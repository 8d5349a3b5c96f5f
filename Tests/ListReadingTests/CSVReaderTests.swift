import Commendation
import ListReading
import Testing

struct CSVReaderTests {
    private func read(_ bytes: [UInt8], limits: CSVLimits = CSVLimits(fileBytes: 1 << 20)) throws(ListError) -> [CSVRecord] {
        var reader = CSVReader(limits: limits)
        var records: [CSVRecord] = []
        try reader.push(bytes, into: &records)
        try reader.finish(into: &records)
        return records
    }

    private func cells(_ text: String) throws -> [[String]] { try read(Array(text.utf8)).map(\.cells) }

    private func error(_ bytes: [UInt8]) -> ListError? {
        do throws(ListError) {
            _ = try read(bytes)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: ["\r\n", "\n", "\r"])
    func `lines may end with CRLF, LF or CR`(end: String) throws {
        #expect(try cells("a,b\(end)c,d\(end)") == [["a", "b"], ["c", "d"]])
        #expect(try cells("a,b\(end)c,d") == [["a", "b"], ["c", "d"]])
        #expect(try cells("a,b\(end)\(end)c,d").count == 3)
    }

    @Test func `quotes hold delimiters, line breaks and doubled quotes`() throws {
        #expect(try cells("a,\"b,\"\"c\"\"\r\nd\"\r\ne,f\r\n") == [["a", "b,\"c\"\nd"], ["e", "f"]])
        #expect(try cells("a,\"\"\n") == [["a", ""]])
        #expect(try cells("a 5\" pipe,b\n") == [["a 5\" pipe", "b"]])
    }

    @Test func `a record keeps the number that a spreadsheet shows and the line of the file`() throws {
        let records = try read(Array("a,\"x\r\ny\"\r\n\r\nb,c\r\n".utf8))
        #expect(records.map(\.number) == [1, 2, 3])
        #expect(records.map(\.line) == [1, 3, 4])
    }

    @Test(arguments: [";", ",", "\t"])
    func `the delimiter is found from the first lines`(delimiter: String) throws {
        let title = "Danh sách cá nhân, tập thể; kèm theo tờ trình\n"
        let rows = (1...3).map { "\($0)\(delimiter)A\(delimiter)B\(delimiter)C\n" }.joined()
        #expect(try cells(title + rows).dropFirst().map(\.count) == [4, 4, 4])
    }

    @Test func `Excel's own line names the delimiter and is no row`() throws {
        let records = try read(Array("sep=;\r\na,b;c\r\n".utf8))
        #expect(records.map(\.cells) == [["a,b", "c"]])
        #expect(records[0].number == 1)
        #expect(records[0].line == 2)
    }

    @Test func `a byte order mark is passed over and text becomes NFC`() throws {
        #expect(try read([0xEF, 0xBB, 0xBF] + Array("a,b\n".utf8)).map(\.cells) == [["a", "b"]])
        let cell = try cells("Nguye\u{302}\u{303}n,b\n")[0][0]
        #expect(Array(cell.utf8) == Array("Nguyễn".utf8))
    }

    @Test func `UTF-16 and spreadsheets are refused with the way out`() {
        #expect(error([0xFF, 0xFE, 0x53, 0x00])?.code == .utf16)
        #expect(error([0xFE, 0xFF, 0x00, 0x53])?.code == .utf16)
        #expect(error([0x53, 0x00, 0x54, 0x00])?.code == .utf16)
        #expect(error([0x50, 0x4B, 0x03, 0x04, 0x00])?.code == .spreadsheet)
        #expect(error([0xFF, 0xFE, 0x53, 0x00])?.remedy.en.contains("CSV UTF-8") == true)
        #expect(error([])?.code == .emptyFile)
    }

    @Test(
        arguments: [
            [0x80], [0xC0, 0xAF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5], [0xC3, 0x28],
            [0xE1, 0xBB],
        ] as [[UInt8]])
    func `bytes that are no UTF-8 are refused by line and byte`(bad: [UInt8]) {
        let found = error(Array("a,b\nc,".utf8) + bad + [0x0A])
        #expect(found?.code == .invalidUTF8)
        #expect(found?.line == 2)
        #expect((6...9).contains(found?.byte ?? -1))
    }

    @Test func `a file that ends inside a character or a quote is refused`() {
        #expect(error(Array("a,b\nc,".utf8) + [0xE1, 0xBB])?.code == .invalidUTF8)
        let open = error(Array("a,b\n\"c,d\ne,f\n".utf8))
        #expect(open?.code == .unclosedQuote)
        #expect(open?.line == 2)
    }

    @Test func `a NUL byte is refused by line and byte`() {
        let found = error(Array("a,b\nc,d".utf8) + [0])
        #expect(found?.code == .nulByte)
        #expect(found?.byte == 7)
    }

    @Test func `what is too long is named and the rows after it are read`() throws {
        let limits = CSVLimits(fileBytes: 1 << 20, rowBytes: 40, cellBytes: 16, columns: 4)
        let long = String(repeating: "x", count: 17)
        let full = String(repeating: "y", count: 15)
        let text = "a,b,c,d\n\(long),b\n\(full),\(full),\(full),z\na,b,c,d,e\na,b,c,d,\n\"q\"r,b\ne,f\n"
        let records = try read(Array(text.utf8), limits: limits)
        #expect(records[1].problems == [.cellTooLong(column: 0)])
        #expect(records[2].problems == [.rowTooLong])
        #expect(records[3].problems == [.tooManyColumns])
        #expect(records[4].problems.isEmpty)
        #expect(records[5].problems == [.textAfterQuote(column: 0)])
        #expect(records[6].cells == ["e", "f"])
    }

    @Test func `a file over its limit is refused and the reader stays stopped`() throws {
        var reader = CSVReader(limits: CSVLimits(fileBytes: 10))
        var records: [CSVRecord] = []
        try reader.push(Array("a,b\n".utf8), into: &records)
        #expect(throws: ListError.self) { try reader.push(Array("a,b\nc,d\n".utf8), into: &records) }
        do throws(ListError) {
            try reader.finish(into: &records)
            Issue.record("A stopped reader went on")
        } catch {
            #expect(error.code == .finished)
        }
    }
}

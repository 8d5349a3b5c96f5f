import ListReading
import Testing

struct ListPropertyTests {
    static let lists = [
        "excel.csv", "comma_nfd.csv", "tab_two_headings.tsv", "capitals.csv", "namesakes.csv", "two_tables.csv", "bad_rows.csv",
    ]

    private func cut(_ bytes: [UInt8], longest: Int, _ random: inout SplitMix64) -> [[UInt8]] {
        var pieces: [[UInt8]] = []
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, start + Int.random(in: 1...longest, using: &random))
            pieces.append(Array(bytes[start..<end]))
            start = end
        }
        return pieces
    }

    @Test(arguments: lists)
    func `however a list is cut, the same comes out`(name: String) throws {
        let bytes = try Sample.list(name)
        let whole = try Sample.read([bytes])
        #expect(try Sample.read(bytes.map { [$0] }) == whole)
        for seed in UInt64(1)...20 {
            var random = SplitMix64(seed: seed)
            #expect(try Sample.read(cut(bytes, longest: 40, &random)) == whole, "seed \(seed)")
        }
    }

    @Test func `no bytes make the reader crash, and how they are cut changes nothing`() {
        let fragments = [
            "STT;Họ và tên;Đơn vị;Danh hiệu;Năm\n", "1;Lò Văn Hùng;SYT;LDTT;2025\n", "I. Tập thể;;\n", "Cộng: 3\n", "\"", "\"\"",
            ";", ",", "\t", "\r\n",
        ]
        .map { Array($0.utf8) }
        for seed in UInt64(1)...400 {
            var random = SplitMix64(seed: seed)
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0...60, using: &random) {
                if Bool.random(using: &random) {
                    bytes += fragments.randomElement(using: &random)!
                } else if seed.isMultiple(of: 3) {
                    bytes.append(UInt8.random(in: 0...255, using: &random))
                } else {
                    bytes.append(UInt8.random(in: 32...126, using: &random))
                }
            }
            let whole = result([bytes])
            #expect(result(cut(bytes, longest: 7, &random)) == whole, "seed \(seed)")
            #expect(result(bytes.map { [$0] }) == whole, "seed \(seed)")
        }
    }

    /// What came out before the end or the error, and the error.
    private func result(_ pieces: [[UInt8]]) -> Ending {
        var reader = ListReader(Sample.context())
        var outcomes: [ListReader.Outcome] = []
        do throws(ListError) {
            for piece in pieces { try reader.push(piece, into: &outcomes) }
            let summary = try reader.finish(into: &outcomes)
            return Ending(outcomes: outcomes, summary: summary, error: nil)
        } catch {
            return Ending(outcomes: outcomes, summary: nil, error: error)
        }
    }

    private struct Ending: Equatable {
        var outcomes: [ListReader.Outcome]
        var summary: ListSummary?
        var error: ListError?
    }

    @Test func `a hundred thousand rows go through in small pieces and are never held`() throws {
        let count = 100_000
        var random = SplitMix64(seed: 2026)
        var reader = ListReader(Sample.context())
        var outcomes: [ListReader.Outcome] = []
        var pending = Array(
            "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG\r\nSTT;Họ và tên;Ngày sinh;Số CCCD;Chức vụ;Đơn vị;Danh hiệu;Năm\r\n".utf8)
        var accepted = 0
        var refused: [Int] = []
        var mostHeld = 0
        for row in 1...count {
            // One row in a thousand is wrong.
            let date = row.isMultiple(of: 1_000) ? "30/02/1980" : "0\(row % 9 + 1)/0\(row % 8 + 1)/19\(60 + row % 40)"
            let number = "014" + String(100_000_000 + row)
            pending += Array("\(row);NGUYỄN VĂN AN;\(date);\(number);Chuyên viên;Sở Y tế;Lao động tiên tiến;2025\r\n".utf8)
            while pending.count > 600 || (row == count && !pending.isEmpty) {
                let size = min(pending.count, Int.random(in: 1...1_500, using: &random))
                try reader.push(Array(pending.prefix(size)), into: &outcomes)
                pending.removeFirst(size)
                mostHeld = max(mostHeld, reader.bufferedBytes)
            }
            for outcome in outcomes {
                switch outcome {
                case .row: accepted += 1
                case .refused(let refusal): refused.append(refusal.row)
                case .warning(let warning): Issue.record("\(warning.code)")
                }
            }
            outcomes.removeAll(keepingCapacity: true)
        }
        let summary = try reader.finish(into: &outcomes)
        #expect(accepted + outcomes.count == count - count / 1_000)
        #expect(refused == (1...count / 1_000).map { $0 * 1_000 + 2 })
        #expect(summary.rows == count + 2)
        // The first lines, among which the delimiter is looked for, are the most that is ever held.
        #expect(mostHeld < 8 * 1_024)
        #expect(reader.bytesRead > 8_000_000)
    }

    @Test func `a quote that is never closed holds no more than the limits`() throws {
        var context = Sample.context()
        context.limits = CSVLimits(fileBytes: 1 << 30)
        var reader = ListReader(context)
        var outcomes: [ListReader.Outcome] = []
        try reader.push(Array("Họ và tên,Đơn vị,Danh hiệu,Năm\n\"Lò Văn Hùng".utf8), into: &outcomes)
        let piece = [UInt8](repeating: 0x61, count: 10_000)
        var mostHeld = 0
        for _ in 0..<100 {
            try reader.push(piece, into: &outcomes)
            mostHeld = max(mostHeld, reader.bufferedBytes)
        }
        #expect(mostHeld < 64 * 1_024 + 10_000)
        do throws(ListError) {
            _ = try reader.finish(into: &outcomes)
            Issue.record("The open quote was not seen")
        } catch {
            #expect(error.code == .unclosedQuote)
            #expect(error.line == 2)
        }
    }
}

import ArgumentParser
import Foundation
import Service

/// Prints an invented list of proposals, as an officer's spreadsheet would export it.
struct SampleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample",
        abstract: "In danh sách đề nghị giả định (CSV) / print an invented list of proposals (CSV).")

    @Option(help: ArgumentHelp("Số dòng / rows.", valueName: "count"))
    var rows = 120

    @Option(help: ArgumentHelp("Năm thành tích / year of the achievements.", valueName: "year"))
    var year = 2025

    @Option(
        help: ArgumentHelp("Mầm ngẫu nhiên: cùng mầm, cùng danh sách / the same seed gives the same list.", valueName: "number"))
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp("Chỉ một đơn vị / one unit only (default: all communes).", valueName: "name"))
    var unit: String?

    func validate() throws {
        guard (1...10_000_000).contains(rows) else { throw ValidationError("--rows: 1…10000000.") }
        guard (1948...2100).contains(year) else { throw ValidationError("--year: 1948…2100.") }
    }

    func run() throws {
        let units = try unit.map { [$0] } ?? ReferenceData.communes()
        let list = SampleList(rows: rows, year: year, units: units, seed: seed)
        try list.write { bytes in
            try bytes.withUnsafeBytes { buffer in
                var rest = buffer[...]
                while !rest.isEmpty {
                    let written = write(STDOUT_FILENO, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                    // The reader has seen enough (`| head`): nothing is wrong with that.
                    guard written > 0 || errno == EINTR else { throw ExitCode.success }
                    rest = rest.dropFirst(max(0, written))
                }
            }
        }
    }
}

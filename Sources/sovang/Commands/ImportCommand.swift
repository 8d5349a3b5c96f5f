import ArgumentParser
import Commendation
import Entry
import Foundation
import Service

/// Imports a list of proposals or units.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Nhập danh sách từ CSV / import a list from CSV.",
        discussion: """
            Danh sách đề nghị như đã xuất từ bảng tính, hoặc danh mục đơn vị. Nhập lại cùng tệp không thêm gì; lần nhập bị ngắt \
            được tiếp tục bằng chính lệnh đó.
            Ngoài ra: khen thưởng đã có (awards), phong trào, đăng ký thi đua, cụm khối, điển hình, đại hội, văn bản chỉ đạo, quy chế, \
            tập huấn, cán bộ, góp ý, khiếu nại; --check cho biết trước kết quả mà không ghi gì.
            A list of proposals as the spreadsheet exported it, or a list of units. The same file again adds nothing; an import that \
            broke off is resumed by the same command. Other lists: earlier awards, movements, registrations, clusters, models, \
            congresses, directives, regulations, training, staff, comments, complaints. --check tells what would happen and writes nothing.
            """)

    @Argument(help: ArgumentHelp("Tệp CSV, hoặc - / the CSV file, or - for standard input.", valueName: "file"))
    var file: String

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("Người thực hiện (mã, không phải họ tên) / who acts (an id, not a name).", valueName: "actor"))
    var actor: String

    @Option(help: ArgumentHelp("Đơn vị trình danh sách: mã hoặc tên / the submitting unit: code or name.", valueName: "unit"))
    var unit: String?

    @Option(
        help: ArgumentHelp(
            "Loại danh sách; mặc định: theo tiêu đề cột / kind of list; default: by its headings.", valueName: "kind"))
    var kind: ListKindArgument?

    @Option(help: ArgumentHelp("Số tờ trình / number of the letter.", valueName: "number"))
    var number: String?

    @Option(help: ArgumentHelp("Ngày tờ trình yyyy-mm-dd / date of the letter (default: today).", valueName: "day"))
    var date: DayArgument?

    @Option(help: ArgumentHelp("Năm thành tích nếu danh sách không ghi / year of the achievements.", valueName: "year"))
    var year: Int?

    @Option(
        help: ArgumentHelp(
            "Loại hình khen thưởng nếu danh sách không ghi / kind of commendation (merit, sudden, movement, …).",
            valueName: "kind"))
    var merit: MeritArgument = .merit

    @Option(
        help: ArgumentHelp(
            "Đơn vị: ngày bắt đầu nếu danh sách không ghi / units: their first day (default 2025-07-01).", valueName: "day"))
    var from: DayArgument?

    @Flag(help: "Chỉ cho biết kết quả, không ghi gì / tell what would happen and write nothing.")
    var check = false

    @Flag(help: "Người trong tệp là giả định / the persons in the file are invented.")
    var demoData = false

    @Option(help: "text hoặc json / text or json.")
    var format: OutputFormat = .text

    @OptionGroup var target: TargetOptions

    func validate() throws {
        let isIdentifier = actor.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || "-._/:".utf8.contains(byte)
        }
        guard (1...64).contains(actor.utf8.count), isIdentifier else {
            throw ValidationError("--as: chữ thường không dấu, số, - . _ / : (1–64) / lower-case letters, digits and - . _ / :")
        }
        if let year, !(1900...2100).contains(year) { throw ValidationError("--year: 1900…2100.") }
    }

    func run() async throws {
        let job = ImportJob(
            file: file, kind: kind?.kind, format: format,
            options: ImportOptions(
                unit: unit, number: number, date: date?.day, year: year, merit: merit.kind, isInvented: demoData,
                from: from?.day ?? ReferenceData.registerStart,
                fileName: file == "-" ? nil : URL(fileURLWithPath: file).lastPathComponent),
            isCheck: check)
        // A file that cannot be opened is told before a database is started for it.
        _ = try FileBytes(path: file)
        let report: ImportReport
        do {
            report =
                if check {
                    try await ImportTarget.withRehearsal(target, as: actor) { door, actor in try await job.run(door, actor) }
                } else {
                    try await ImportTarget.withDoor(target, as: actor) { door, actor in try await job.run(door, actor) }
                }
        } catch {
            throw ServiceError(wrapping: error)
        }
        if report.refused > 0 { throw ExitCode.doneInPart }
    }
}

import Commendation
import Entry
import Foundation
import ListReading
import Service

/// What a person, or a program, sees of an import.
final class ImportScreen {
    /// How many refused and unsure rows a person sees; the file has them all.
    private static let shown = 20

    private let format: OutputFormat
    private let total: Int
    private let refusals: RefusedRowsFile
    /// Whether it is only told what would happen.
    private let isCheck: Bool
    private var bar: ProgressBar
    private var refusedCount = 0
    private var unsureCount = 0

    init(format: OutputFormat, total: Int, refusals: RefusedRowsFile, isCheck: Bool = false) {
        self.format = format
        self.total = total
        self.refusals = refusals
        self.isCheck = isCheck
        bar = ProgressBar("Đang nhập / importing", isQuiet: format == .json)
    }

    /// Takes what happens: refused rows go to the file, the first of them on screen.
    func take(_ event: ImportEvent) throws {
        switch event {
        case .progress(let bytes, let rows): bar.show(done: bytes, of: total, detail: "\(rows) dòng / rows")
        case .warning(let warning):
            if format == .json {
                print([
                    "warning": [
                        "code": .string(warning.code.rawValue), "vi": .string(warning.what.vi), "en": .string(warning.what.en),
                    ]
                ])
            } else {
                note("Lưu ý: \(warning.what.vi). \(warning.remedy.vi)\n  Note: \(warning.what.en). \(warning.remedy.en)")
            }
        case .refused(let row):
            refusedCount += 1
            try refusals.append(row)
            show(row)
        case .unsure(let row, let candidates):
            unsureCount += 1
            show(unsure: row, candidates)
        }
    }

    /// Wipes the bar after a failure.
    func finish() { bar.finish() }

    /// Says what the import came to.
    func finish(_ report: ImportReport) {
        bar.finish()
        if format == .json {
            var object = report.json
            if isCheck { object["check"] = true }
            if refusals.exists { object["refusedFile"] = .string(refusals.url.path.precomposedStringWithCanonicalMapping) }
            return print(["report": .object(object)])
        }
        if refusedCount > Self.shown {
            Terminal.note("  … và \(refusedCount - Self.shown) dòng khác / and \(refusedCount - Self.shown) more rows")
        }
        for (_, warning) in report.warnings.sorted(by: { $0.key < $1.key }) {
            Terminal.note("Lưu ý (\(warning.count)): \(warning.first.text.vi) [\(warning.first.citation)]")
            Terminal.note("  Note (\(warning.count)): \(warning.first.text.en)")
        }
        Terminal.print(
            (isCheck ? "Kiểm tra, chưa ghi gì: sẽ nhập" : "Đã nhập") + " \(report.added) trong \(report.rows) dòng"
                + part(report.matched, " (\(report.matched) khớp đối tượng đã có)")
                + part(report.former, "; thêm \(report.former) đơn vị cũ")
                + part(report.repeated, "; \(report.repeated) dòng đã nhập lần trước")
                + part(report.refused, "; \(report.refused) bị từ chối")
                + part(report.duplicates, ", trong đó \(report.duplicates) đã được đề nghị từ trước")
                + part(report.unsure, "; \(report.unsure) cần xem lại") + ".")
        Terminal.print(
            (isCheck ? "Checked, nothing is written: would import" : "Imported") + " \(report.added) of \(report.rows) rows"
                + part(report.matched, " (\(report.matched) matched)")
                + part(report.former, "; and \(report.former) former units")
                + part(report.repeated, "; \(report.repeated) went in before")
                + part(report.refused, "; \(report.refused) refused")
                + part(report.duplicates, ", \(report.duplicates) of them proposed before")
                + part(report.unsure, "; \(report.unsure) to be looked at") + ".")
        if refusals.exists { Terminal.print("→ \(refusals.url.path)") }
    }

    private func part(_ count: Int, _ text: String) -> String { count > 0 ? text : "" }

    private func show(_ row: RefusedRow) {
        if format == .json {
            return print([
                "refused": ["row": .integer(Int64(row.row)), "findings": .array(row.findings.map { .object($0.json) })]
            ])
        }
        guard refusedCount <= Self.shown else { return }
        for finding in row.findings {
            let column = finding.column.map { ", cột “\($0)”" } ?? ""
            let value = finding.value.map { ": “\($0)”" } ?? ""
            let heading = finding.column.map { ", column “\($0)”" } ?? ""
            note(
                "Dòng \(row.row)\(column)\(value): \(finding.what.vi) → \(finding.remedy.vi)\n"
                    + "  Row \(row.row)\(heading)\(value): \(finding.what.en) → \(finding.remedy.en)")
        }
    }

    private func show(unsure row: Int, _ candidates: [UUID]) {
        let ids = candidates.prefix(3).map(\.text).joined(separator: ", ")
        if format == .json {
            return print(["unsure": ["row": .integer(Int64(row)), "candidates": .array(candidates.map { .string($0.text) })]])
        }
        guard unsureCount <= Self.shown else { return }
        // A check registers nobody: whom it would register has no id yet.
        guard !isCheck else {
            return note(
                "Dòng \(row): sẽ nhập; có thể là đối tượng đã đăng ký, cần cán bộ xem lại\n"
                    + "  Row \(row): would go in; may be somebody registered before, an officer must look")
        }
        note(
            "Dòng \(row): đã nhập; có thể là đối tượng đã đăng ký, cần cán bộ xem lại (\(ids))\n"
                + "  Row \(row): imported; may be somebody registered before, an officer must look")
    }

    private func note(_ text: String) {
        bar.finish()
        Terminal.note(text)
    }

    private func print(_ object: JSONObject) {
        guard let bytes = try? CanonicalJSON.encode(.object(object)) else { return }
        Terminal.print(String(decoding: bytes, as: UTF8.self))
    }
}

import Commendation
package import Foundation
import ListReading

/// `<file>.refused.csv`: the refused rows for the officer, one line a finding, Vietnamese first and English beside it.
///
/// The file is there only if a row was refused; one of an earlier run is removed, so that it never tells of another import.
package final class RefusedRowsFile {
    /// Where it lies.
    package let url: URL
    private var writer = CSVWriter(byteOrderMark: true)
    private var handle: FileHandle?

    /// The file that belongs to a list.
    package init(besides list: URL) {
        url = list.appendingPathExtension("refused.csv")
        unlink(url.path)
    }

    /// Whether a row was written.
    package var exists: Bool { handle != nil }

    /// Writes a refused row.
    ///
    /// The file is private (0600): it repeats personal data of the list.
    package func append(_ refused: RefusedRow) throws(ServiceError) {
        do {
            let handle = try open()
            for finding in refused.findings {
                writer.append([
                    String(refused.row), finding.letter ?? "", finding.column ?? "", finding.value ?? "", finding.what.vi,
                    finding.remedy.vi, finding.what.en, finding.remedy.en, finding.code,
                ])
            }
            try handle.write(contentsOf: writer.take())
        } catch {
            throw ServiceError(
                code: "refused-file-unwritable", status: 500, vi: "Không ghi được \(url.path)",
                en: "\(url.path) cannot be written",
                remedyVi: "Kiểm tra quyền và dung lượng đĩa rồi nhập lại; dòng đã nhập không bị nhập hai lần",
                remedyEn: "Check its rights and the free disk space and import again; no row goes in twice")
        }
    }

    private func open() throws -> FileHandle {
        if let handle { return handle }
        let descriptor = Foundation.open(url.path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw PrivateFile.Failure.system(errno) }
        let opened = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        writer.append([
            "Dòng (row)", "Cột (column)", "Tên cột (heading)", "Giá trị (value)", "Sai ở đâu", "Sửa thế nào", "What is wrong",
            "What would be right", "Mã lỗi (code)",
        ])
        handle = opened
        return opened
    }
}

import Foundation
import Service

/// One process at a time opens a data folder for writing.
///
/// An advisory lock (flock(2)): the kernel lets go of it when the process ends, however it ends, so that nothing is left
/// to clean up after a crash.
final class DaemonLock {
    private let descriptor: Int32

    private init(descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    /// Takes the lock; `nil` if another process holds it.
    static func take(_ file: URL) throws(ServiceError) -> DaemonLock? {
        // Close-on-exec: PostgreSQL's processes outlive a crash of this one and must not keep its lock.
        let descriptor = open(file.path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw ServiceError(
                code: "data-folder-unwritable", status: 500, vi: "Không mở được tệp khóa \(file.path)",
                en: "The lock file \(file.path) cannot be opened",
                remedyVi: "Chạy bằng đúng người dùng đã tạo thư mục dữ liệu", remedyEn: "Run as the user who owns the data folder"
            )
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            return nil
        }
        return DaemonLock(descriptor: descriptor)
    }

    /// Another process has the folder: what to tell the one who came second.
    static func isTaken(by runtime: RuntimeFile?) -> ServiceError {
        let who = runtime.map { " (pid \($0.pid), http://127.0.0.1:\($0.port)/)" } ?? ""
        return ServiceError(
            code: "daemon-runs-already", status: 409, vi: "Một sovang khác đang chạy trên thư mục dữ liệu này\(who)",
            en: "Another sovang runs on this data folder\(who)",
            remedyVi: "Dùng tiến trình đó, dừng nó (Ctrl-C), hoặc chọn thư mục khác bằng --data",
            remedyEn: "Use that one, stop it (Ctrl-C), or choose another folder by --data")
    }
}

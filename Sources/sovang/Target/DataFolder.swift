import Foundation
import Service

/// Where an installation keeps its files, outside the checkout.
///
/// ```
/// postgres/   the private PostgreSQL cluster (when embedded)
/// keys/       the installation key of the blind index, the keys of persons, the key that signs the log; 0700
/// log/        the published log: tiles and checkpoint
/// heads/      the last head that was signed here: best linked to another disk; 0700
/// run/        what a running daemon says of itself, and its lock; 0700
/// ```
struct DataFolder {
    let url: URL

    /// The folder for a name: `/var/lib/sovang/<name>` for root, else below the user's data folder (XDG Base Directory).
    static func standard(name: String) -> DataFolder {
        if geteuid() == 0 { return DataFolder(url: URL(fileURLWithPath: "/var/lib/sovang/\(name)", isDirectory: true)) }
        let environment = ProcessInfo.processInfo.environment
        let base =
            environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? URL(fileURLWithPath: $0, isDirectory: true) : nil }
            ?? FileManager.default.homeDirectoryForCurrentUser.appendingPathComponent(".local/share", isDirectory: true)
        return DataFolder(url: base.appendingPathComponent("sovang/\(name)", isDirectory: true))
    }

    var cluster: URL { url.appendingPathComponent("postgres", isDirectory: true) }
    var installationKey: URL { url.appendingPathComponent("keys/blind-index.key") }
    var logKey: URL { url.appendingPathComponent("keys/log.key") }
    /// All public keys that ever signed the log, a line each.
    var logKeys: URL { url.appendingPathComponent("keys/log.vkeys") }
    var publishedLog: URL { url.appendingPathComponent("log", isDirectory: true) }
    var headFile: URL { url.appendingPathComponent("heads/last-signed-head") }
    var personKeys: URL { url.appendingPathComponent("keys/persons.sqlite") }
    /// Which entries are without their personal values since they came back from a copy.
    var lostValues: URL { url.appendingPathComponent("lost-values") }
    var runtime: URL { url.appendingPathComponent("run/daemon.json") }
    var lock: URL { url.appendingPathComponent("run/daemon.lock") }

    /// Creates the folder and those in it that only the daemon's own user may enter.
    ///
    /// The folder itself may be passed through, not listed: as root, PostgreSQL runs as another user below it.
    func prepare() throws(ServiceError) {
        do {
            try FileManager.default.createDirectory(
                at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o711])
            for name in ["keys", "heads", "run"] {
                let folder = url.appendingPathComponent(name, isDirectory: true)
                try FileManager.default.createDirectory(
                    at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            }
        } catch {
            throw ServiceError(
                code: "data-folder-unwritable", status: 500, vi: "Không ghi được thư mục dữ liệu \(url.path)",
                en: "The data folder \(url.path) cannot be written",
                remedyVi: "Kiểm tra quyền và dung lượng đĩa, hoặc chọn thư mục khác bằng --data",
                remedyEn: "Check its rights and the free disk space, or choose another folder by --data")
        }
    }
}

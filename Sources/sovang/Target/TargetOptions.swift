import ArgumentParser
import Foundation
import Service

/// Which log a command works on.
struct TargetOptions: ParsableArguments {
    @Flag(
        help: "Dùng PostgreSQL riêng do sovang tự chạy / use a private PostgreSQL that sovang runs itself.")
    var embedded = false

    @Option(
        help: ArgumentHelp(
            "Cơ sở dữ liệu PostgreSQL có sẵn, theo cú pháp libpq / an existing PostgreSQL database, in libpq's syntax.",
            valueName: "conninfo"))
    var database: String?

    @Option(
        help: ArgumentHelp(
            "Thư mục dữ liệu / data folder (root: /var/lib/sovang/…, others: ~/.local/share/sovang/…).", valueName: "folder"))
    var data: String?

    @Option(help: ArgumentHelp("Tên gốc của sổ / the log's origin.", valueName: "name"))
    var origin: String?

    @Flag(
        help: "Sổ mẫu với người giả định, tách khỏi sổ thật / the demonstration log of invented persons, apart from any real one."
    )
    var demo = false

    func validate() throws {
        if embedded, database != nil {
            throw ValidationError("Chọn một trong hai / choose one of --embedded and --database.")
        }
        if let origin, origin.isEmpty || origin.utf8.contains(where: { $0 <= 0x20 || $0 == UInt8(ascii: "+") || $0 >= 0x7F }) {
            throw ValidationError("--origin: chữ cái không dấu, không khoảng trắng / plain ASCII without spaces or '+'.")
        }
        if demo, let origin, !Origin(origin).isDemo {
            throw ValidationError("--demo: tên gốc phải kết thúc bằng /demo / the origin must end in /demo.")
        }
    }

    /// The origin to open or found.
    ///
    /// Until people sign in, every new log is a trial and says so in its name (design section 8).
    var resolvedOrigin: Origin { Origin(origin ?? (demo ? "sonla.sovang.local/demo" : "sonla.sovang.local/trial")) }

    /// The data folder.
    var folder: DataFolder {
        if let data { return DataFolder(url: URL(fileURLWithPath: data, isDirectory: true)) }
        let last = resolvedOrigin.text.split(separator: "/").last.map(String.init) ?? "trial"
        return .standard(name: last)
    }
}

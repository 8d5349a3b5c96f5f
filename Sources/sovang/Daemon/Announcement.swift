import Foundation
import Service

/// What the daemon says once it can be reached: to the person who started it, and to the other commands.
struct Announcement: Sendable {
    let folder: DataFolder
    let origin: Origin
    let token: LocalToken

    /// Writes the runtime file and prints address and token.
    func make(port: Int) {
        let runtime = RuntimeFile(pid: Int(getpid()), port: port, token: token.text, origin: origin.text)
        do {
            try runtime.write(to: folder.runtime)
        } catch {
            Terminal.note(
                "Cảnh báo: không ghi được \(folder.runtime.path); sovang import sẽ không tìm thấy tiến trình này / "
                    + "warning: sovang import will not find this daemon")
        }
        Terminal.print("Sổ \(origin) đang chạy tại http://127.0.0.1:\(port)/ (Ctrl-C để dừng / to stop)")
        Terminal.print("Mã truy cập để ghi qua API / token for writes: \(token.text)")
    }
}

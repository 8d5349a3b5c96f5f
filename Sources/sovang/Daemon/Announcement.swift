import Foundation
import Service

/// What the daemon says once it can be reached: to the person who started it, and to the other commands.
struct Announcement: Sendable {
    let folder: DataFolder
    let origin: Origin
    let token: LocalToken

    /// Writes the runtime file and prints the address, and how to come by the token.
    ///
    /// The token itself is shown to a person at a terminal alone: what else standard output leads to is kept, read and copied by others.
    func make(port: Int) {
        var isWritten = true
        let runtime = RuntimeFile(pid: Int(getpid()), port: port, token: token.text, origin: origin.text)
        do {
            try runtime.write(to: folder.runtime)
        } catch {
            isWritten = false
            Terminal.note(
                "Cảnh báo: không ghi được \(folder.runtime.path); sovang import sẽ không tìm thấy tiến trình này / "
                    + "warning: sovang import will not find this daemon")
        }
        Terminal.print("Sổ \(origin) đang chạy tại http://127.0.0.1:\(port)/ (Ctrl-C để dừng / to stop)")
        if isatty(STDOUT_FILENO) == 1 {
            Terminal.print("Mã truy cập để ghi qua API / token for writes: \(token.text)")
        } else if isWritten {
            Terminal.print(
                "Mã truy cập để ghi qua API nằm trong tệp / the token for writes is in the file: \(folder.runtime.path)")
        }
    }
}

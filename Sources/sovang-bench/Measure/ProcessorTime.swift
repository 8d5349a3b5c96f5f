import Foundation

/// Processor time: on a machine that others use too, the figure to plan with.
struct ProcessorTime {
    /// Seconds of this process.
    let client: Double

    /// Seconds of the server and its sessions, those that have ended included.
    let server: Double

    /// Reads both.
    ///
    /// - Parameter postmaster: the server's process id.
    static func now(postmaster: Int32?) -> ProcessorTime {
        let client = times(of: getpid()).map { $0[0] + $0[1] } ?? 0
        guard let postmaster else { return ProcessorTime(client: client, server: 0) }
        // The sessions that have ended are counted with the postmaster, which has waited for them.
        var server = times(of: postmaster)?.reduce(0, +) ?? 0
        for child in children(of: postmaster) {
            server += times(of: child).map { $0[0] + $0[1] } ?? 0
        }
        return ProcessorTime(client: client, server: server)
    }

    /// User and system time, own and of children that have ended, in seconds (proc(5), `stat`, fields 14 to 17).
    private static func times(of process: Int32) -> [Double]? {
        guard let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return nil }
        // The name, in parentheses, may hold anything.
        let fields = stat.split(separator: ")").last?.split(separator: " ").map(String.init) ?? []
        guard fields.count > 14 else { return nil }
        let ticks = Double(sysconf(Int32(_SC_CLK_TCK)))
        return fields[11...14].map { (Double($0) ?? 0) / ticks }
    }

    private static func children(of process: Int32) -> [Int32] {
        let path = "/proc/\(process)/task/\(process)/children"
        let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        return text.split(separator: " ").compactMap { Int32($0) }
    }
}

extension ClusterError {
    /// The error that the output of a failed program tells of.
    ///
    /// - Parameters:
    ///   - program: its name.
    ///   - output: what it printed, with the end of the server's log.
    ///   - folder: the data folder.
    ///   - log: where to read more.
    init(program: String, output: String, folder: String, log: String) {
        let line =
            output.split(separator: "\n").last { $0.contains("FATAL") || $0.contains("error:") || $0.contains("ERROR") }
            ?? output.split(separator: "\n").last ?? "no message"
        let message = "\(program) failed: \(line.trimmed)"
        let lower = output.lowercased()
        if lower.contains("no space left on device") {
            self.init(.diskFull, message, remedy: "Free some space on the disk of \(folder) and start again; nothing was lost")
        } else if lower.contains("address already in use") || lower.contains("could not bind unix address")
            || (lower.contains("lock file") && lower.contains(".s.pgsql."))
        {
            self.init(
                .socketInUse, message, remedy: "Another PostgreSQL uses this socket: stop it, or choose another socket folder")
        } else if lower.contains("postmaster.pid") {
            self.init(
                .failed, message,
                remedy:
                    "A dead server was not buried by the first process of the system: in a container, run one (docker run --init)"
            )
        } else if lower.contains("permission denied") || lower.contains("wrong ownership")
            || lower.contains("invalid permissions")
        {
            self.init(
                .permissionDenied, message,
                remedy:
                    "The user of the PostgreSQL processes needs its own folder with mode 0700 and may need to pass those above \(folder)"
            )
        } else if lower.contains("is incompatible with this version") || lower.contains("incompatible with server") {
            self.init(
                .versionMismatch, message,
                remedy: "Install the PostgreSQL version that made \(folder), or move it with pg_upgrade")
        } else {
            self.init(.failed, message, remedy: "Read \(log)")
        }
    }
}

extension Substring {
    fileprivate var trimmed: String {
        String(drop { $0.isWhitespace })
    }
}

import Foundation
import Glibc

/// The operating-system user that PostgreSQL runs as: PostgreSQL refuses to run as root.
struct Account: Sendable, Hashable {
    /// The name of the system user when the daemon is started as root.
    static let systemUser = "sovang"

    let name: String
    let user: uid_t
    let group: gid_t

    /// Whether programs have to be started as another user than the present one.
    var isOther: Bool { user != geteuid() }

    /// The user that runs this process.
    static func current() throws(ClusterError) -> Account {
        guard let entry = getpwuid(geteuid()) else {
            throw ClusterError(
                .permissionDenied, "The user \(geteuid()) has no name in the system's user list",
                remedy: "Run as a user that is listed in /etc/passwd")
        }
        return Account(name: String(cString: entry.pointee.pw_name), user: geteuid(), group: entry.pointee.pw_gid)
    }

    /// The user for the PostgreSQL processes: oneself, or as root the system user, which is created if it is missing.
    static func forPostgres() async throws(ClusterError) -> Account {
        guard geteuid() == 0 else { return try current() }
        if let account = named(systemUser) { return account }
        let answer = try await Command(
            "/usr/sbin/useradd",
            [
                "--system", "--user-group", "--no-create-home", "--home-dir", "/var/lib/sovang", "--shell", "/usr/sbin/nologin",
                systemUser,
            ]
        ).run()
        guard let account = named(systemUser) else {
            throw ClusterError(
                .permissionDenied, "The system user \(systemUser) could not be created: \(answer.output)",
                remedy: "Create it: useradd --system --user-group --shell /usr/sbin/nologin \(systemUser)")
        }
        return account
    }

    private static func named(_ name: String) -> Account? {
        guard let entry = getpwnam(name) else { return nil }
        return Account(name: name, user: entry.pointee.pw_uid, group: entry.pointee.pw_gid)
    }

    /// The program, started as this user.
    func command(_ program: String, _ arguments: [String]) -> Command {
        guard isOther else { return Command(program, arguments) }
        return Command(
            "/usr/bin/setpriv",
            ["--reuid=\(user)", "--regid=\(group)", "--init-groups", "--no-new-privs", "--", program] + arguments)
    }
}

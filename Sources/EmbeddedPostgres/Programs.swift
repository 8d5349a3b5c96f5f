import Foundation

/// The PostgreSQL server programs of one version.
struct Programs: Sendable {
    /// The folder that holds `initdb`, `pg_ctl` and `postgres`.
    let folder: String
    /// The major version, such as 15.
    let major: Int

    func path(_ name: String) -> String {
        "\(folder)/\(name)"
    }

    /// Finds the programs: the newest, or those of one major version.
    ///
    /// - Parameters:
    ///   - major: the version that made the data folder, or nil for the newest.
    ///   - versionFolders: where distributions keep each version in a folder of its own.
    ///   - searchPath: `PATH`.
    static func find(
        major: Int?, versionFolders: String = "/usr/lib/postgresql",
        searchPath: String = ProcessInfo.processInfo.environment["PATH"] ?? ""
    ) async throws(ClusterError) -> Programs {
        let found = await all(versionFolders: versionFolders, searchPath: searchPath)
        guard let newest = found.max(by: { $0.major < $1.major }) else {
            throw ClusterError(
                .notInstalled, "The PostgreSQL server programs (initdb, pg_ctl, postgres) were not found",
                remedy: "Install them: apt-get install postgresql")
        }
        guard let major else { return newest }
        guard let match = found.first(where: { $0.major == major }) else {
            throw ClusterError(
                .versionMismatch, "The data folder belongs to PostgreSQL \(major), and only \(newest.major) is installed",
                remedy: "Install the old version too (apt-get install postgresql-\(major)), or move the data with pg_upgrade")
        }
        return match
    }

    private static func all(versionFolders: String, searchPath: String) async -> [Programs] {
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: versionFolders)) ?? []
        var found = versions.compactMap { Int($0) }.sorted(by: >)
            .map { Programs(folder: "\(versionFolders)/\($0)/bin", major: $0) }.filter(\.isComplete)
        for folder in searchPath.split(separator: ":").map(String.init) where folder.hasPrefix("/") {
            let candidate = Programs(folder: folder, major: 0)
            guard candidate.isComplete,
                let answer = try? await Command(candidate.path("postgres"), ["--version"]).run(),
                // "postgres (PostgreSQL) 15.18 (Debian …)"
                let major = answer.output.split(separator: " ").compactMap({ Int($0.prefix { $0.isNumber }) }).first,
                !found.contains(where: { $0.major == major })
            else { continue }
            found.append(Programs(folder: folder, major: major))
        }
        return found
    }

    private var isComplete: Bool {
        ["initdb", "pg_ctl", "postgres"].allSatisfy { FileManager.default.isExecutableFile(atPath: path($0)) }
    }
}

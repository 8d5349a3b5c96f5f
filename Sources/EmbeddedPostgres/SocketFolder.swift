import Foundation
import Glibc

/// Where the socket lies: in a short folder that only the user of the PostgreSQL processes (and root) may enter.
enum SocketFolder {
    /// `sun_path` has 108 bytes with the final zero.
    static let pathLimit = 107

    /// The folder for a cluster's socket: below /run as root, else below $XDG_RUNTIME_DIR, else below /tmp.
    static func standard(
        dataFolder: String, user: uid_t = geteuid(), environment: [String: String] = ProcessInfo.processInfo.environment
    ) -> String {
        let name = String(hash(dataFolder), radix: 16)
        if user == 0 { return "/run/sovang/\(name)" }
        if let runtime = environment["XDG_RUNTIME_DIR"], runtime.hasPrefix("/"), access(runtime, W_OK) == 0 {
            return "\(runtime)/sovang/\(name)"
        }
        return "/tmp/sovang-\(user)/\(name)"
    }

    /// Refuses a folder in which no socket can be made.
    static func check(_ folder: String) throws(ClusterError) {
        let socket = "\(folder)/.s.PGSQL.\(PrivateCluster.port)"
        guard socket.utf8.count <= pathLimit else {
            throw ClusterError(
                .pathUnusable,
                "The path of the socket has \(socket.utf8.count) bytes, and the system allows \(pathLimit): \(socket)",
                remedy: "Choose a shorter socket folder")
        }
        try checkCharacters(folder)
    }

    /// Refuses a path that the configuration file cannot hold.
    static func checkCharacters(_ path: String) throws(ClusterError) {
        guard path.hasPrefix("/"), !path.utf8.contains(where: { $0 < 0x20 || $0 == 0x27 || $0 == 0x2C || $0 == 0x5C }) else {
            throw ClusterError(
                .pathUnusable, "A path has to be absolute, without quotes, commas, backslashes and line breaks: \(path)",
                remedy: "Choose another folder")
        }
    }

    /// FNV-1a, 32 bits of it: short and the same at every start.
    private static func hash(_ text: String) -> UInt64 {
        let full = text.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return (full ^ full >> 32) & 0xFFFF_FFFF
    }

    /// Makes the folder and, where they are ours alone, those above it.
    static func ensure(_ folder: String, owner: Account) throws(ClusterError) {
        let parent = URL(fileURLWithPath: folder).deletingLastPathComponent().path
        if parent == "/tmp/sovang-\(owner.user)" {
            try Folder.ensure(parent, owner: owner)
        }
        try Folder.ensureParents(of: folder)
        try Folder.ensure(folder, owner: owner)
    }
}

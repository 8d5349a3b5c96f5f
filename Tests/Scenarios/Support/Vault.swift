import Foundation
import Testing

/// The other disks of a trial: where backups go, and keys, and who may open them.
struct Vault {
    private let folder: String

    var backups: String { folder + "/backups" }
    var keys: String { folder + "/keys" }
    var certificate: String { folder + "/seal.crt" }
    var key: String { folder + "/unseal.key" }
    /// The last signed head.
    var head: String { folder + "/head.note" }
    /// The list of units that a province begins with.
    let units = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/sovang/Reference/units.csv").path

    /// Makes the folders, a signed head of 3 entries, and a certificate with its key.
    init(beside installation: Installation) throws {
        folder = installation.folder + "-vault"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data("x\n3\nolder\n".utf8).write(to: URL(filePath: head))
        let openssl = Process()
        openssl.executableURL = URL(filePath: "/usr/bin/openssl")
        openssl.arguments = [
            "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=trial", "-keyout", key, "-out",
            certificate,
        ]
        openssl.standardError = FileHandle.nullDevice
        try openssl.run()
        openssl.waitUntilExit()
        try #require(openssl.terminationStatus == 0)
    }

    /// Damages a file by one bit.
    func flipByte(of path: String) throws {
        var bytes = try Data(contentsOf: URL(filePath: path))
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: URL(filePath: path))
    }

    /// Removes everything.
    func remove() throws {
        try FileManager.default.removeItem(atPath: folder)
    }
}

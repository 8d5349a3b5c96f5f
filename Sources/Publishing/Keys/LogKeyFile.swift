package import Foundation
package import TransparencyLog

/// The keys that sign the log's heads, in a file that nobody but its owner can read: one line a key, as `sovang log keygen` writes it.
///
/// While a key is changed there are two lines, and every head carries both signatures.
package struct LogKeyFile: Sendable {
    private let url: URL

    /// Names the file.
    package init(_ url: URL) {
        self.url = url
    }

    /// The signers, in the order of the lines; all of them have the origin as their name.
    ///
    /// - Throws: ``PublishingError/key(_:)``.
    package func signers(of origin: String) throws(PublishingError) -> [NoteSigner] {
        var signers: [NoteSigner] = []
        for line in try lines() {
            guard let signer = try? NoteSigner(secretText: line), signer.verifierKey.name.description == origin else {
                throw .key(.damaged)
            }
            signers.append(signer)
        }
        guard !signers.isEmpty else { throw .key(.damaged) }
        return signers
    }

    /// The cosigners of a witness, in the order of the lines.
    ///
    /// - Throws: ``PublishingError/key(_:)``.
    package func cosigners() throws(PublishingError) -> [Cosigner] {
        var cosigners: [Cosigner] = []
        for line in try lines() {
            guard let cosigner = try? Cosigner(secretText: line) else { throw .key(.damaged) }
            cosigners.append(cosigner)
        }
        guard !cosigners.isEmpty else { throw .key(.damaged) }
        return cosigners
    }

    /// Whether the file is there.
    package var exists: Bool { access(url.path, F_OK) == 0 }

    /// Writes a first key; an existing file is left alone.
    ///
    /// - Throws: ``PublishingError/key(_:)`` or ``PublishingError/file(operation:number:)``.
    package func create(_ secretText: String) throws(PublishingError) {
        guard !exists else { throw .key(.exists) }
        try write([secretText])
    }

    /// Adds a key, which signs beside the older ones from the next head on.
    ///
    /// - Throws: ``PublishingError/key(_:)`` or ``PublishingError/file(operation:number:)``.
    package func add(_ secretText: String) throws(PublishingError) {
        try write(try lines() + [secretText])
    }

    /// Keeps only the last key.
    ///
    /// - Throws: ``PublishingError/key(_:)`` or ``PublishingError/file(operation:number:)``.
    package func retireOlder() throws(PublishingError) {
        try write(Array(try lines().suffix(1)))
    }

    private func lines() throws(PublishingError) -> [String] {
        var status = stat()
        guard stat(url.path, &status) == 0 else { throw .key(.missing) }
        guard status.st_mode & 0o077 == 0 else { throw .key(.exposed) }
        let files = DurableFiles(root: url.deletingLastPathComponent())
        guard let bytes = try files.read(url.lastPathComponent) else { throw .key(.missing) }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    private func write(_ lines: [String]) throws(PublishingError) {
        let text = lines.map { $0 + "\n" }.joined()
        let file = DurableFiles.File(path: url.lastPathComponent, bytes: Array(text.utf8), isPrivate: true)
        try DurableFiles(root: url.deletingLastPathComponent()).write([file])
        chmod(url.path, 0o400)
    }
}

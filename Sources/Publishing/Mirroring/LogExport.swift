package import Foundation
package import TransparencyLog

/// An export for an auditor: a copy of the log, the trust policy, and a guide that names programs of others.
package struct LogExport: Sendable {
    private let url: URL
    private let policy: TrustPolicy?

    /// - Parameters:
    ///   - url: the folder, which may hold an earlier export: what is new is added.
    ///   - policy: whom an auditor may trust, written beside the log; nil leaves it out.
    package init(_ url: URL, policy: TrustPolicy?) {
        self.url = url
        self.policy = policy
    }

    /// Exports up to the newest signed head and returns it.
    ///
    /// - Throws: as ``LogMirror/look(at:time:progress:)`` does.
    package func run(
        from source: any MirrorSource, time: UInt64, progress: (Int64, Int64) -> Void = { _, _ in }
    ) async throws -> SignedHead {
        let mirror = try LogMirror(url, policy: policy)
        _ = try await mirror.look(at: source, time: time, progress: progress)
        guard let head = try TileFolder(url).head() else { throw MirrorError.noHead }
        let guide = AuditorGuide(
            origin: try head.note.checkpoint().origin.description, size: head.size, keys: policy?.logs.map(\.key.text) ?? [])
        var files = [DurableFiles.File(path: "README.md", bytes: Array(guide.text.utf8))]
        if let policy { files.append(DurableFiles.File(path: "policy.txt", bytes: policy.bytes)) }
        try DurableFiles(root: url).write(files)
        return head
    }
}

package import EventLog
package import TransparencyLog

/// A published log in a folder, as the source of another copy.
package struct FolderSource: MirrorSource {
    private let folder: TileFolder

    /// Copies from a folder.
    package init(_ folder: TileFolder) {
        self.folder = folder
    }

    package func newest() async throws -> SignedHead? { try folder.head() }

    package func head(covering size: Int64) async throws -> SignedHead? { nil }

    package func witnessed(_ policy: TrustPolicy) async throws -> SignedHead? { try folder.head(TileStore.witnessed) }

    package func entries(upTo size: Int64) -> any EntrySource { folder.entries(upTo: size) }
}

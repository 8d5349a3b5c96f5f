import Commendation

extension TableFigure {
    /// What a table of a projection amounts to.
    init(_ digest: TableDigest, of definition: ProjectionDefinition) {
        self.init(rows: Int64(digest.rows), sha256: digest.sha256, version: Int64(definition.version))
    }
}

public import Entry

/// A dated set of rules, with the hash by which events name it.
public struct RulePack: Sendable {
    /// The id, which all versions of the pack share.
    public let id: String

    /// The first day on which it judges.
    public let from: Day

    /// The canonical bytes (JCS, RFC 8785) of the parsed pack: what the blob store keeps.
    public let bytes: [UInt8]

    /// SHA-256 over the canonical bytes, in lower-case hexadecimal.
    public let hash: String

    /// The awards.
    public let catalogue: AwardCatalogue

    /// Reads a pack from YAML.
    public init(yaml: [UInt8]) throws(RulePackError) { try self.init(files: [yaml]) }

    /// Reads a pack that is spread over several files, none of which may repeat a member of another.
    public init(files: [[UInt8]]) throws(RulePackError) {
        let document = try RuleDocument.joined(files)
        let root = RuleMember(document, at: "document")
        id = try root["pack"].text()
        from = try root["from"].day()
        do {
            bytes = try CanonicalJSON.encode(document)
        } catch {
            throw RulePackError(.syntax, at: "document")
        }
        hash = Digest256.hex(bytes)
        catalogue = try AwardCatalogue(root)
    }

    /// The pack that is carried in the program: the catalogue of titles and forms, and how proposals for them are handled.
    public static func embedded() throws(RulePackError) -> RulePack { try loaded.get() }

    private static let loaded: Result<RulePack, RulePackError> = Result { () throws(RulePackError) in
        try RulePack(files: [
            PackageResources.catalogue_yaml, PackageResources.procedure_yaml, PackageResources.holidays_yaml,
            PackageResources.ranks_yaml,
        ])
    }
}

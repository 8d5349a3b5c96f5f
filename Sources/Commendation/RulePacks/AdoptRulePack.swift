public import Entry
public import Foundation

/// Adopts a rule pack.
public struct AdoptRulePack: Command {
    /// Which command it is.
    public static let kind = CommandKind.adoptRulePack

    /// The id of the pack.
    public var pack: String
    /// The hash of the pack.
    public var hash: String
    /// The first day on which it judges.
    public var from: Day

    /// Asks for the adoption of a pack, from its own first day unless told.
    public init(_ pack: RulePack, from: Day? = nil) {
        self.pack = pack.id
        hash = pack.hash
        self.from = from ?? pack.from
    }

    /// The id of the pack's stream: every version of a pack lies in one stream.
    public var stream: UUID { UUID.v8(named: "pack/\(pack)") }

    /// Decides; pure.
    public func decide(given state: PackState, in context: CommandContext) throws(Rejection) -> Decided {
        try Permissions.check(context.actor, for: Self.kind)
        try context.checkDay()
        let event = RulePackAdopted(pack: pack, hash: hash, from: from)
        guard state.adopted.last != event else {
            throw .exists(.packAdopted, stream, vi: "Bộ quy tắc này", en: "This rule pack")
        }
        var ids = context.ids
        return Decided(
            events: [context.draft(event, id: ids.next(), of: stream)], reads: [.stream(stream, version: state.version)])
    }
}

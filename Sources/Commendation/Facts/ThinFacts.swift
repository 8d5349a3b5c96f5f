public import Entry

/// The types of facts that are recorded by ``RecordFacts``.
public enum ThinFacts {
    /// All of them.
    public static let all: [any ThinFact.Type] = [
        MovementLaunched.self, MovementReviewed.self, MovementEnded.self, EmulationRegistered.self, ClusterFormed.self,
        ClusterJoined.self, ClusterRanked.self, ModelFound.self, ModelStageReached.self, CongressPlanned.self, CongressHeld.self,
        DirectiveIssued.self, DirectiveActedOn.self, RegulationAdopted.self, RegulationAmended.self, TrainingGiven.self,
        StaffAssigned.self, StaffReleased.self, DraftCommented.self, ComplaintLodged.self, ComplaintResolved.self,
        DenunciationReceived.self, DenunciationConcluded.self, ListImported.self, RowRefused.self,
    ]

    private static let byType: [String: any ThinFact.Type] = Dictionary(uniqueKeysWithValues: all.map { ($0.type, $0) })

    /// The type of a name; `nil` if it is none of these.
    public static func type(named name: String) -> (any ThinFact.Type)? { byType[name] }

    /// Reads a fact from its members, as a door gets them; a member that is unknown is a failure, since nothing may be lost unseen.
    public static func read(type name: String, data: JSONObject) throws(EventReadError) -> any ThinFact {
        guard let type = byType[name] else { throw EventReadError(.unknownType, type: name) }
        return try read(type, data)
    }

    private static func read<Fact: ThinFact>(_ type: Fact.Type, _ data: JSONObject) throws(EventReadError) -> any ThinFact {
        let fact = try Fact(from: EventFields(type: Fact.type, data))
        let written = fact.data
        for key in data.keys where written[key] != data[key] {
            throw EventReadError(.invalidMember, type: Fact.type, member: key)
        }
        return fact
    }

    /// Reads a fact from an entry.
    static func read(_ entry: EntryView) throws(EventReadError) -> any ThinFact {
        let name = entry.type.string
        guard let type = byType[name] else { throw EventReadError(.unknownType, type: name) }
        return try type.init(entry)
    }
}

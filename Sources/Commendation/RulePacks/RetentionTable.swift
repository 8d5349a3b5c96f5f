import Entry

/// What must be kept and for how long, on which grounds a person may be erased, and what stays: dated data, not code.
public struct RetentionTable: Hashable, Sendable {
    /// Members of events that an erasure treats alike.
    public struct Members: Hashable, Sendable {
        /// The code of the class.
        public let code: String
        /// What they are.
        public let name: Bilingual
        /// The names of the members.
        public let members: [String]
        /// Whether they stay after an erasure.
        public let stays: Bool
        /// How well that is known.
        public let certainty: Certainty
        /// The article or source.
        public let citation: String
    }

    /// The retention of awards, by the body that decided.
    public let lines: [RetentionLine]
    /// Why a proposal under way keeps its honoree.
    public let underWay: RuleBasis
    /// The grounds for an erasure.
    public let bases: [ErasureBasis]
    /// What an erasure takes away, and what stays.
    public let members: [Members]

    /// Reads a table from YAML; no body may stand in two lines.
    public init(yaml: [UInt8]) throws(RulePackError) {
        let root = RuleMember(try RuleDocument.parse(yaml), at: "document")
        var lines: [RetentionLine] = []
        for item in try root["retention"].items() {
            let line = try RetentionLine(item)
            guard lines.allSatisfy({ Set($0.bodies).isDisjoint(with: line.bodies) }) else {
                throw RulePackError(.ambiguous, at: item.place)
            }
            lines.append(line)
        }
        self.lines = lines
        underWay = try RuleBasis(root["under_way"])
        var bases: [ErasureBasis] = []
        for item in try root["bases"].items() { bases.append(try ErasureBasis(item)) }
        self.bases = bases
        var members: [Members] = []
        for item in try root["members"].items() {
            members.append(
                Members(
                    code: try item["class"].text(), name: Bilingual(vi: try item["vi"].text(), en: try item["en"].text()),
                    members: try item["members"].texts(), stays: try item["stays"].flag(),
                    certainty: try item["certainty"].code(), citation: try item["citation"].text()))
        }
        self.members = members
    }

    /// The table that is carried in the program.
    public static func embedded() throws(RulePackError) -> RetentionTable { try loaded.get() }

    private static let loaded: Result<RetentionTable, RulePackError> = Result { () throws(RulePackError) in
        try RetentionTable(yaml: PackageResources.retention_yaml)
    }

    /// The line for the awards of a body; `nil` if the table does not tell.
    public func line(for body: BodyKind) -> RetentionLine? { lines.first { $0.bodies.contains(body) } }

    /// The ground of a code.
    public func basis(_ code: String) -> ErasureBasis? { bases.first { $0.code == code } }
}

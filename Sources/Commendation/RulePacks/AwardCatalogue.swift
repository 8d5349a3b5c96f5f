import Entry

/// The awards of a rule pack, found by code or by any usual name.
public struct AwardCatalogue: Sendable {
    /// All awards, in the order of the pack.
    public let awards: [Award]

    private let byCode: [String: Award]
    private let byName: [String: Set<String>]
    private let byBareName: [String: Set<String>]
    private let wording: AwardWording

    /// The ways of each award through the tiers.
    let routes: [String: [AwardRoute]]

    /// How proposals for these awards are handled.
    public let procedure: ProcedureRules

    init(_ root: RuleMember) throws(RulePackError) {
        let wording = try AwardWording(root["wording"])
        var awards: [Award] = []
        var byCode: [String: Award] = [:]
        var byName: [String: Set<String>] = [:]
        var byBareName: [String: Set<String>] = [:]
        for item in try root["awards"].items() {
            let award = try Award(item)
            guard byCode.updateValue(award, forKey: award.code) == nil else {
                throw RulePackError(.ambiguous, at: item["code"].place)
            }
            awards.append(award)
            for name in [award.code, award.vi, award.en] + award.aliases {
                byName[wording.key(name), default: []].insert(award.code)
                byBareName[wording.bareKey(name), default: []].insert(award.code)
            }
        }
        if let name = byName.first(where: { $0.value.count > 1 }) { throw RulePackError(.ambiguous, at: "name “\(name.key)”") }
        self.awards = awards
        self.byCode = byCode
        self.byName = byName
        self.byBareName = byBareName
        self.wording = wording
        routes = try Self.routes(root, of: awards)
        procedure = try ProcedureRules(root)
    }

    /// The catalogue that is carried in the program.
    public static func embedded() throws(RulePackError) -> AwardCatalogue { try RulePack.embedded().catalogue }

    /// The award of a code.
    public func award(code: String) -> Award? { byCode[code] }

    /// The award that a cell of a list means: by code, Vietnamese or English name or a usual short form.
    ///
    /// Case, spacing, the place of tone marks and words such as “danh hiệu” in front do not matter; missing marks are tolerated
    /// where only one award can be meant. `nil` if nothing or more than one thing fits.
    public func find(nameOrCode text: String) -> Award? {
        let found = candidates(nameOrCode: text)
        return found.count == 1 ? found[0] : nil
    }

    /// All awards that a cell of a list can mean, in the order of the pack: more than one if it lacks marks that tell them apart.
    public func candidates(nameOrCode text: String) -> [Award] {
        let codes = byName[wording.key(text)] ?? byBareName[wording.bareKey(text)] ?? []
        return awards.filter { codes.contains($0.code) }
    }
}

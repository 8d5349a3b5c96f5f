import Entry
public import Foundation

/// The coded facts about an honoree and an achievement that the official forms count, each absent if it is not known.
///
/// They stand in clear under the pseudonym, because projections never see a personal field; which of them may stay is data.
public struct StatisticFacts: Hashable, Sendable {
    /// Whether the collective is an enterprise.
    public var enterprise: Bool?
    /// The rank group of an individual, as a table reads it from the post until an officer confirms it.
    public var rank: RankGroup?
    /// The sex of an individual.
    public var sex: Sex?
    /// Whether the individual belongs to an ethnic minority.
    public var minority: Bool?
    /// The sector.
    public var sector: Sector?
    /// The area where the honoree lives or works.
    public var area: AreaKind?
    /// Whether the honoree is of the country.
    public var origin: OriginKind?
    /// Whether the award is given after death.
    public var posthumous: Bool?
    /// The first year of the decade of birth.
    public var birthDecade: Int?
    /// Which body submits to the State level.
    public var submitter: SubmitterKind?
    /// The movement in which the achievement was made.
    public var movement: UUID?

    /// Nothing is known unless it is told.
    public init(
        enterprise: Bool? = nil, rank: RankGroup? = nil, sex: Sex? = nil, minority: Bool? = nil, sector: Sector? = nil,
        area: AreaKind? = nil, origin: OriginKind? = nil, posthumous: Bool? = nil, birthDecade: Int? = nil,
        submitter: SubmitterKind? = nil, movement: UUID? = nil
    ) {
        self.enterprise = enterprise
        self.rank = rank
        self.sex = sex
        self.minority = minority
        self.sector = sector
        self.area = area
        self.origin = origin
        self.posthumous = posthumous
        self.birthDecade = birthDecade
        self.submitter = submitter
        self.movement = movement
    }

    /// Reads the facts out of an event's members.
    init(from fields: EventFields) {
        self.init(
            enterprise: fields.optionalFlag("enterprise"), rank: fields.optionalCode("rank"), sex: fields.optionalCode("sex"),
            minority: fields.optionalFlag("minority"), sector: fields.optionalCode("sector"), area: fields.optionalCode("area"),
            origin: fields.optionalCode("origin"), posthumous: fields.optionalFlag("posthumous"),
            birthDecade: fields.optionalInteger("birthDecade"), submitter: fields.optionalCode("submitter"),
            movement: fields.optionalID("movement"))
    }

    /// Writes the facts that are known among an event's members.
    func write(to data: inout JSONObject) {
        data.set("enterprise", enterprise)
        data.set("rank", code: rank)
        data.set("sex", code: sex)
        data.set("minority", minority)
        data.set("sector", code: sector)
        data.set("area", code: area)
        data.set("origin", code: origin)
        data.set("posthumous", posthumous)
        data.set("birthDecade", birthDecade)
        data.set("submitter", code: submitter)
        data.set("movement", movement)
    }
}

public import Entry
public import Foundation

/// One row of a list: one honoree for one award.
public struct SubmissionRow: Hashable, Sendable {
    /// The id of the proposal to be made.
    public var proposal: UUID
    /// The row in the list, from 1.
    public var row: Int
    /// The honoree, registered before or in the same request.
    public var honoree: UUID
    /// What kind of honoree it is.
    public var kind: SubjectKind
    /// The code of the award in the catalogue.
    public var award: String
    /// The kind of commendation.
    public var meritKind: MeritKind
    /// The first day of the achievement period.
    public var achievementFrom: Day
    /// The last day of the achievement period.
    public var achievementTo: Day
    /// The name as it is written in the list (personal).
    public var name: String
    /// The form of address, such as Ông or Bà (personal).
    public var title: String?
    /// The post (personal).
    public var post: String?
    /// The achievement in words (personal).
    public var citation: String?
    /// The level of the first tier; `nil` lets the authority table say it.
    public var level: TierLevel?
    /// The case of the simplified procedure, if it is handled by that one.
    public var simplified: SimplifiedCase?
    /// What the forms count; a rank group that is not told is read from the post.
    public var facts: StatisticFacts

    /// Describes a row.
    public init(
        proposal: UUID, row: Int, honoree: UUID, kind: SubjectKind, award: String, meritKind: MeritKind, achievementFrom: Day,
        achievementTo: Day, name: String, title: String? = nil, post: String? = nil, citation: String? = nil,
        level: TierLevel? = nil, simplified: SimplifiedCase? = nil, facts: StatisticFacts = StatisticFacts()
    ) {
        self.proposal = proposal
        self.row = row
        self.honoree = honoree
        self.kind = kind
        self.award = award
        self.meritKind = meritKind
        self.achievementFrom = achievementFrom
        self.achievementTo = achievementTo
        self.name = name
        self.title = title
        self.post = post
        self.citation = citation
        self.level = level
        self.simplified = simplified
        self.facts = facts
    }

    /// The personal fields, which become disclosures.
    var personal: [PersonalField] {
        var personal: [PersonalField] = []
        personal.add("name", name)
        personal.add("title", title)
        personal.add("post", post)
        personal.add("citation", citation)
        return personal
    }
}

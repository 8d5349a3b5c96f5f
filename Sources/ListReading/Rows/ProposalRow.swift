public import Commendation
public import Entry

/// One row of a list of proposals, understood: one nominee for one award.
///
/// It holds personal data, so its description names only the row.
public struct ProposalRow: Hashable, Sendable, CustomStringConvertible {
    /// Row number in the file, as a spreadsheet shows it.
    public var row: Int
    /// Individual, collective or household.
    public var kind: SubjectKind
    /// The name for display, capitals set in proper case.
    public var name: String
    /// The name as the list writes it, with address and capitals.
    public var nameAsWritten: String
    /// "Ông", "Bà", "Đồng chí" …, split from the name or from a column of its own.
    public var title: String?
    /// Day of birth.
    public var birthDate: Day?
    /// Year of birth, if no day is known.
    public var birthYear: Int?
    /// 12 or 9 digits.
    public var identityNumber: String?
    /// Post, and for a joint column "Chức vụ, đơn vị công tác" the text of both.
    public var post: String?
    /// The proposing unit.
    public var unit: UnitReference
    /// Code of the award in the catalogue.
    public var award: String
    /// The merit kind, if the list has a column for it.
    public var meritKind: MeritKind?
    /// First day of the achievement.
    public var achievementFrom: Day
    /// Last day of the achievement.
    public var achievementTo: Day
    /// The achievement in words.
    public var citation: String?
    /// The coded facts that the forms count; the sex also from the column of birth years under "Nam" or "Nữ".
    public var facts: StatisticFacts
    /// The case of the simplified procedure, if the row claims one.
    public var simplified: SimplifiedCase?
    /// The remark of the list.
    public var note: String?

    /// The sex, if it is known.
    public var sex: Sex? { facts.sex }

    /// The row number alone.
    public var description: String { "row \(row)" }
}

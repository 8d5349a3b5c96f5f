/// What a column of a list of proposals may hold.
enum ProposalField: String, Hashable, Sendable, CaseIterable {
    case ordinal
    /// A name of whatever kind.
    case name
    case personName
    case collectiveName
    case householdName
    case title
    case sex
    case birth
    /// Year of birth in a column of its own for men.
    case birthMale
    /// Year of birth in a column of its own for women.
    case birthFemale
    case identityNumber
    case post
    /// Post and unit in one cell: "Trưởng phòng, Sở Nội vụ".
    case postAndUnit
    case unit
    /// A commendation form or an award of either sort.
    case award
    /// An emulation title, where the list has a column for each sort.
    case emulationTitle
    case citation
    case from
    case to
    case year
    case kind
    case meritKind
    case ethnicity
    case sector
    case area
    case origin
    case posthumous
    case enterprise
    /// The rank group of the forms.
    case rank
    /// Which body submits to the State level.
    case submitter
    case movement
    /// The case of the simplified procedure.
    case simplified
    case secrecy
    case note
    /// Known, and of no use to a proposal.
    case ignored

    /// Names, of which a row has one.
    static let names: [ProposalField] = [.name, .personName, .collectiveName, .householdName]
}

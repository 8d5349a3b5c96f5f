public import Entry
public import Foundation

/// What is read before a letter lays proposals before an authority or the body above.
public struct LetterFile: Sendable {
    /// The submission.
    public var submission: SubmissionState

    /// The proposals that were read, by their id.
    public var proposals: [UUID: ProposalState]

    /// The units that the letter names.
    public var units: UnitFile

    /// Puts the parts together.
    public init(submission: SubmissionState, proposals: [UUID: ProposalState], units: UnitFile) {
        self.submission = submission
        self.proposals = proposals
        self.units = units
    }

    /// Folds the entries of a submission, of its proposals and of the units that it names.
    public init(submission id: UUID, entries: some Sequence<EntryView>) throws(EventReadError) {
        submission = SubmissionState(id: id)
        for entry in entries where entry.streamID == id { try submission.apply(entry) }
        proposals = try ProposalState.states(of: entries)
        units = try UnitFile(entries: entries)
    }

    /// The proposal, which may be one without events.
    func proposal(_ id: UUID) -> ProposalState { proposals[id] ?? ProposalState(id: id) }
}

/// The letter of submission by which one body lays a list before the next (tờ trình).
public struct SubmissionLetter: Hashable, Sendable {
    /// The number as it is written, if it has one.
    public var number: String?
    /// The date of the letter.
    public var date: Day
    /// The unit that submits.
    public var unit: UUID
    /// The unit before which the list is laid, if that is told.
    public var to: UUID?
    /// What round it is, such as `2026`.
    public var period: String?

    /// Describes a letter.
    public init(number: String? = nil, date: Day, unit: UUID, to: UUID? = nil, period: String? = nil) {
        self.number = number
        self.date = date
        self.unit = unit
        self.to = to
        self.period = period
    }

    func check(_ state: SubmissionState, in context: CommandContext) throws(Rejection) {
        guard state.made == nil else {
            throw .exists(.submissionExists, state.id, vi: "Tờ trình này", en: "This submission")
        }
        try context.checkDay()
        guard date <= context.on else { throw .documentAfterDay("date", date, on: context.on) }
        if let number { try PlainText.check(number, "number", limit: 64) }
        if let period { try PlainText.check(period, "period", limit: 32) }
    }

    /// The units that it names.
    public var units: [UUID] { [unit] + (to.map { [$0] } ?? []) }

    /// Refuses a letter of or to a unit that does not exist; gives what that rests on.
    func check(_ file: LetterFile, in context: CommandContext) throws(Rejection) -> [ReadVersion] {
        try check(file.submission, in: context)
        try file.units.check(unit, on: date)
        if let to { try file.units.check(to, on: date, "to") }
        return file.units.reads(of: units)
    }

    func made(_ purpose: SubmissionPurpose?, of proposals: [UUID]) -> SubmissionMade {
        SubmissionMade(
            number: number, date: date, unit: unit, to: to, count: proposals.count, list: ListDigest.hex(of: proposals),
            period: period, purpose: purpose)
    }
}

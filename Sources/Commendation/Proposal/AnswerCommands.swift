public import Entry
public import Foundation

/// Records what a body above answered about proposals that were submitted to it.
public struct RecordAnswer: Command {
    /// Which command it is.
    public static let kind = CommandKind.recordAnswer

    /// What it answered.
    public var answer: TierAnswer
    /// The number of the letter as it is written.
    public var number: String
    /// The date of the letter.
    public var date: Day
    /// The reasons in words (personal: kept out of the entry).
    public var note: String?
    /// The proposals.
    public var proposals: [UUID]

    /// Asks for the step.
    public init(answer: TierAnswer, number: String, date: Day, note: String? = nil, proposals: [UUID]) {
        self.answer = answer
        self.number = number
        self.date = date
        self.note = note
        self.proposals = proposals
    }

    /// Decides; pure.
    public func decide(given state: ProposalFile, in context: CommandContext) throws(Rejection) -> Decided {
        try PlainText.check(number, "number", limit: 64)
        var personal: [PersonalField] = []
        personal.add("note", try PlainText.checked(note, "note"))
        guard date <= context.on else { throw .documentAfterDay("date", date, on: context.on) }
        return try state.decide(Self.kind, on: proposals, in: context) { _, _, facts, _ in
            let event = AnswerReceived(
                tier: facts.tier, level: facts.level ?? .ministry, answer: answer, number: number, date: date)
            return (event, personal)
        }
    }
}

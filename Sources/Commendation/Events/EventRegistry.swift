public import Entry

/// Every type and version of an event that was ever released; none is ever removed.
public enum EventRegistry {
    /// One released version of one type.
    public struct Registration: Sendable {
        /// The type in upper camel case.
        public let type: String
        /// The version of the payload.
        public let schema: Int
        /// The kind of the stream that it belongs to.
        public let streamKind: StreamKind
        /// Reads the coded facts of this version.
        public let read: @Sendable (EventFields) throws(EventReadError) -> any DomainEvent

        init<Event: DomainEvent>(_ event: Event.Type) {
            type = Event.type
            schema = Event.schema
            streamKind = Event.streamKind
            read = { fields throws(EventReadError) in try Event(from: fields) }
        }
    }

    /// All of them.
    public static let all: [Registration] = [
        Registration(RulePackAdopted.self), Registration(UnitRegistered.self), Registration(HonoreeRegistered.self),
        Registration(HonoreeMatched.self), Registration(SubmissionMade.self), Registration(ProposalSubmitted.self),
        Registration(ProposalReceived.self), Registration(ProposalReturned.self), Registration(ProposalResubmitted.self),
        Registration(ProposalWithdrawn.self), Registration(ProposalAppraised.self), Registration(DecisionIssued.self),
        Registration(AwardConferred.self), Registration(ProposalNotApproved.self), Registration(ResultNotified.self),
        Registration(DecisionPublished.self), Registration(ConferralPublished.self), Registration(DecisionAnnulled.self),
        Registration(AwardAnnulled.self), Registration(LogContinued.self),
        // The whole life, the people behind it, and the rest of the province's work.
        Registration(NoticeOpened.self), Registration(CommentReceived.self), Registration(NoticeClosed.self),
        Registration(ProposalTabled.self), Registration(ProposalPostponed.self), Registration(CouncilAdvised.self),
        Registration(ProposalLaid.self), Registration(ProposalForwarded.self), Registration(AnswerReceived.self),
        Registration(AwardDelivered.self), Registration(AwardCorrected.self), Registration(AwardRecovered.self),
        Registration(RankConfirmed.self), Registration(ProposalRetitled.self), Registration(ProposalReassigned.self),
        Registration(ProposalRejudged.self), Registration(SessionConvened.self), Registration(SessionHeld.self),
        Registration(AwardsDelivered.self), Registration(DecisionCorrected.self), Registration(SecretDossierRecorded.self),
        Registration(HonoreeCorrected.self), Registration(HonoreeQuestioned.self), Registration(HonoreeDistinguished.self),
        Registration(HonoreeMerged.self), Registration(HonoreeAbsorbed.self), Registration(HonoreeSplit.self),
        Registration(HonoreeTransferred.self), Registration(UnitRenamed.self), Registration(UnitEnded.self),
        Registration(UnitHistoryDeclared.self), Registration(EarlierAwardRecorded.self),
        Registration(EarlierAwardWithdrawn.self), Registration(MovementLaunched.self), Registration(MovementReviewed.self),
        Registration(MovementEnded.self), Registration(EmulationRegistered.self), Registration(ClusterFormed.self),
        Registration(ClusterJoined.self), Registration(ClusterRanked.self), Registration(ModelFound.self),
        Registration(ModelStageReached.self), Registration(CongressPlanned.self), Registration(CongressHeld.self),
        Registration(DirectiveIssued.self), Registration(DirectiveActedOn.self), Registration(RegulationAdopted.self),
        Registration(RegulationAmended.self), Registration(TrainingGiven.self), Registration(StaffAssigned.self),
        Registration(StaffReleased.self), Registration(DraftCommented.self), Registration(ComplaintLodged.self),
        Registration(ComplaintResolved.self), Registration(DenunciationReceived.self),
        Registration(DenunciationConcluded.self), Registration(ListImported.self), Registration(RowRefused.self),
        Registration(StateDigested.self), Registration(ErasureRequested.self), Registration(PersonErased.self),
    ]

    /// The types, whatever their version.
    public static let types: Set<String> = Set(all.map(\.type))

    /// Whether a version of a type is known.
    public static func knows(_ type: String, schema: Int) -> Bool { all.contains { $0.type == type && $0.schema == schema } }

    /// Reads the event of an entry, lifted to the newest version of its type.
    public static func read(_ entry: EntryView) throws(EventReadError) -> any DomainEvent {
        try read(type: entry.type.string, schema: entry.schema, EventFields(entry))
    }

    /// Reads the event of an envelope, lifted to the newest version of its type.
    public static func read(_ envelope: Envelope) throws(EventReadError) -> any DomainEvent {
        try read(type: envelope.type, schema: envelope.schema, EventFields(type: envelope.type, envelope.data))
    }

    private static func read(type: String, schema: Int, _ fields: EventFields) throws(EventReadError) -> any DomainEvent {
        guard types.contains(type) else { throw EventReadError(.unknownType, type: type) }
        guard let registration = all.first(where: { $0.type == type && $0.schema == schema }) else {
            throw EventReadError(.unknownSchema, type: type)
        }
        return upcast(try registration.read(fields))
    }

    /// Lifts an event to the newest version of its type: pure, for deciders and projections alike.
    ///
    /// Every type has one version so far.
    static func upcast(_ event: any DomainEvent) -> any DomainEvent { event }
}

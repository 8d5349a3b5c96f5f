import Commendation
import Entry

extension ProposalRecord {
    /// A proposal that is handed in.
    init(submittedBy event: LogEvent, codes: inout CodeTable) throws(ProjectionFault) {
        let view = event.view
        self.init(
            id: view.streamID, submission: try event.uuid("submission"),
            listRow: view.integer("row").flatMap { Int32(exactly: $0) }, honoree: view.subject,
            kind: try event.code("kind", in: &codes), award: try event.code("award", in: &codes),
            meritKind: try event.maybeCode("meritKind", in: &codes), unit: codes.number(of: try event.uuid("unit")),
            achievementFrom: view.day("achievementFrom")?.number, achievementTo: view.day("achievementTo")?.number,
            state: .submitted, stateOn: view.on.number, submittedOn: view.on.number, outcomeOn: nil, decidedOn: nil,
            decision: nil, submittedSeq: view.seq, lastSeq: view.seq, lastStreamSeq: view.streamSeq,
            facts: try RecordedFacts(event, codes: &codes), course: try RecordedCourse(event, codes: &codes))
    }

    /// Takes a later step.
    mutating func change(by event: LogEvent, codes: inout CodeTable) throws(ProjectionFault) {
        switch event.type {
        case .noticeOpened, .noticeClosed, .proposalTabled, .proposalPostponed, .councilAdvised, .proposalLaid,
            .proposalForwarded, .answerReceived:
            try go(by: event, codes: &codes)
        case .awardConferred, .conferralPublished, .awardDelivered, .awardCorrected, .awardAnnulled, .awardRecovered:
            try settle(by: event, codes: &codes)
        case .rankConfirmed, .proposalRetitled, .proposalReassigned: try rewrite(by: event, codes: &codes)
        default: try handle(event, codes: &codes)
        }
        lastSeq = event.view.seq
        lastStreamSeq = event.view.streamSeq
    }

    /// Submitting, receiving, returning, appraising, refusing.
    private mutating func handle(_ event: LogEvent, codes: inout CodeTable) throws(ProjectionFault) {
        switch event.type {
        case .proposalReceived: enter(.received, by: event)
        case .proposalReturned: enter(.returned, by: event)
        case .proposalResubmitted:
            if event.view.text("award") != nil { award = try event.code("award", in: &codes) }
            if let from = event.view.day("achievementFrom") { achievementFrom = from.number }
            if let to = event.view.day("achievementTo") { achievementTo = to.number }
            try course.move(event, codes: &codes)
            enter(.submitted, by: event)
        case .proposalWithdrawn: enter(.withdrawn, by: event)
        case .proposalAppraised: enter(.appraised, by: event)
        case .proposalNotApproved: refuse(by: event)
        case .resultNotified:
            // The notice of a conferral changes nothing that is counted; that of a refusal closes the proposal.
            if state == .notApproved { enter(.notified, by: event) }
        default: break
        }
    }

    /// Notice, council, letters and answers.
    private mutating func go(by event: LogEvent, codes: inout CodeTable) throws(ProjectionFault) {
        switch event.type {
        case .noticeOpened:
            course.noticeUntil = event.view.day("until")?.number
            enter(.onNotice, by: event)
        case .noticeClosed: enter(.noticed, by: event)
        case .proposalTabled:
            course.session = codes.number(of: try event.uuid("session"))
            enter(.tabled, by: event)
        case .proposalPostponed: enter(.appraised, by: event)
        case .councilAdvised: enter(.advised, by: event)
        case .proposalLaid:
            course.laidIn = codes.number(of: try event.uuid("submission"))
            enter(.laid, by: event)
        case .proposalForwarded:
            course.forwardedIn = codes.number(of: try event.uuid("submission"))
            try course.open(event, codes: &codes)
            enter(.forwarded, by: event)
        case .answerReceived:
            switch TierAnswer(rawValue: try event.text("answer")) {
            case .notApproved: refuse(by: event)
            case .sentBack:
                try course.close(event, codes: &codes)
                enter(.appraised, by: event)
            // An approval is a letter; the award is conferred by the decision alone.
            case .approved, nil: break
            }
        default: break
        }
    }

    /// The award and what comes after it.
    private mutating func settle(by event: LogEvent, codes: inout CodeTable) throws(ProjectionFault) {
        switch event.type {
        case .awardConferred:
            decision = try event.uuid("decision")
            if event.view.text("award") != nil { award = try event.code("award", in: &codes) }
            decidedOn = event.view.on.number
            enter(.conferred, by: event)
        case .conferralPublished:
            if state != .delivered { enter(.published, by: event) }
        case .awardDelivered:
            try aftermath.deliver(event)
            enter(.delivered, by: event)
        case .awardCorrected: aftermath.corrections += 1
        case .awardAnnulled: enter(.annulled, by: event)
        case .awardRecovered:
            aftermath.recoveredOn = event.view.day("date")?.number ?? event.view.on.number
            enter(.recovered, by: event)
        default: break
        }
    }

    /// What is known better now of whom and what it is about.
    private mutating func rewrite(by event: LogEvent, codes: inout CodeTable) throws(ProjectionFault) {
        switch event.type {
        case .rankConfirmed:
            facts.rank = try event.code("rank", in: &codes)
            facts.rankConfirmed = true
        case .proposalRetitled:
            course.retitledFrom = course.retitledFrom ?? unit
            unit = codes.number(of: try event.uuid("unit"))
        case .proposalReassigned: honoree = event.view.subject
        default: break
        }
    }

    private mutating func refuse(by event: LogEvent) {
        decidedOn = event.view.on.number
        enter(.notApproved, by: event)
    }

    /// Enters a state; the day of the outcome is kept while the outcome stays the same.
    private mutating func enter(_ next: ProposalStatus, by event: LogEvent) {
        let day = event.view.on.number
        if next.outcome != state.outcome {
            outcomeOn = next.outcome == .open ? nil : day
        }
        state = next
        stateOn = day
    }
}

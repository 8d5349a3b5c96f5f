import Commendation
import Entry

/// Where each proposal stands, and the statistics that follow from it.
package struct ProposalProjection: Projection {
    package typealias Row = ProposalRecord

    package static let name = "proposal"
    package static let version = 1
    package static let handled = EventTypeSet(
        .proposalSubmitted, .proposalReceived, .proposalReturned, .proposalResubmitted, .proposalWithdrawn, .proposalAppraised,
        .awardConferred, .proposalNotApproved, .resultNotified, .conferralPublished, .awardAnnulled)
    package static let ignored = EventTypeSet.all.subtracting(handled)
    package static let contributes = true

    package init() {}

    package func keys(of event: LogEvent) throws(ProjectionFault) -> RowKeys {
        .one(event.view.streamID, isFirst: event.view.streamSeq == 0)
    }

    package func apply(_ event: LogEvent, to row: inout ProposalRecord?, codes: inout CodeTable) throws(ProjectionFault) {
        if event.type == .proposalSubmitted {
            guard row == nil else { throw .rowExists(for: event) }
            row = try submitted(by: event, codes: &codes)
            return
        }
        guard row != nil else { throw .noRow(for: event) }
        try change(&row!, by: event, codes: &codes)
    }

    package func contributions(of row: ProposalRecord, codes: CodeTable) -> Contributions {
        Contributions(
            bySubmission: cell(of: row, by: .submission, in: row.submittedOn),
            byOutcome: row.outcomeOn.map { cell(of: row, by: .outcome, in: $0) })
    }

    private func cell(of row: ProposalRecord, by basis: StatisticBasis, in day: Int32) -> StatisticCell {
        StatisticCell(
            basis: basis, outcome: row.state.outcome, award: row.award, kind: row.kind, unit: row.unit,
            month: Day(number: day).month.number)
    }

    private func submitted(by event: LogEvent, codes: inout CodeTable) throws(ProjectionFault) -> ProposalRecord {
        let view = event.view
        guard let meritKind = codes.number(of: view.text("meritKind")) else { throw .missing("meritKind", in: event) }
        return ProposalRecord(
            id: view.streamID, submission: try event.uuid("submission"),
            listRow: view.integer("row").flatMap { Int32(exactly: $0) }, honoree: view.subject,
            kind: try event.code("kind", in: &codes), award: try event.code("award", in: &codes), meritKind: meritKind,
            unit: codes.number(of: try event.uuid("unit")), achievementFrom: view.day("achievementFrom")?.number,
            achievementTo: view.day("achievementTo")?.number, state: .submitted, stateOn: view.on.number,
            submittedOn: view.on.number, outcomeOn: nil, decidedOn: nil, decision: nil, submittedSeq: view.seq,
            lastSeq: view.seq, lastStreamSeq: view.streamSeq)
    }

    private func change(_ row: inout ProposalRecord, by event: LogEvent, codes: inout CodeTable) throws(ProjectionFault) {
        let on = event.view.on.number
        switch event.type {
        case .proposalReceived: row.enter(.received, on: on)
        case .proposalReturned: row.enter(.returned, on: on)
        case .proposalResubmitted:
            if event.view.text("award") != nil { row.award = try event.code("award", in: &codes) }
            if let from = event.view.day("achievementFrom") { row.achievementFrom = from.number }
            if let to = event.view.day("achievementTo") { row.achievementTo = to.number }
            row.enter(.submitted, on: on)
        case .proposalWithdrawn: row.enter(.withdrawn, on: on)
        case .proposalAppraised: row.enter(.appraised, on: on)
        case .awardConferred:
            row.decision = try event.uuid("decision")
            if event.view.text("award") != nil { row.award = try event.code("award", in: &codes) }
            row.decidedOn = on
            row.enter(.conferred, on: on)
        case .proposalNotApproved:
            row.decidedOn = on
            row.enter(.notApproved, on: on)
        case .resultNotified:
            // The notice of a conferral changes nothing that is counted; that of a refusal closes the proposal.
            if row.state == .notApproved { row.enter(.notified, on: on) }
        case .conferralPublished: row.enter(.published, on: on)
        case .awardAnnulled: row.enter(.annulled, on: on)
        default: break
        }
        row.lastSeq = event.view.seq
        row.lastStreamSeq = event.view.streamSeq
    }
}

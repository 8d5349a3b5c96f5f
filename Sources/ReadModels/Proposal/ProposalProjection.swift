import Commendation
import Entry

/// Where each proposal stands, and the statistics that follow from it.
package struct ProposalProjection: Projection {
    package typealias Row = ProposalRecord

    package static let name = "proposal"
    package static let version = 2
    package static let handled = EventTypeSet(
        .proposalSubmitted, .proposalReceived, .proposalReturned, .proposalResubmitted, .proposalWithdrawn, .proposalAppraised,
        .noticeOpened, .commentReceived, .noticeClosed, .proposalTabled, .proposalPostponed, .councilAdvised, .proposalLaid,
        .proposalForwarded, .answerReceived, .awardConferred, .proposalNotApproved, .resultNotified, .conferralPublished,
        .awardDelivered, .awardCorrected, .awardAnnulled, .awardRecovered, .rankConfirmed, .proposalRetitled,
        .proposalReassigned, .proposalRejudged)
    package static let ignored = EventTypeSet.all.subtracting(handled)
    package static let contributes = true

    package init() {}

    package func keys(of event: LogEvent) throws(ProjectionFault) -> RowKeys {
        .one(event.view.streamID, isFirst: event.view.streamSeq == 0)
    }

    package func apply(_ event: LogEvent, to row: inout ProposalRecord?, codes: inout CodeTable) throws(ProjectionFault) {
        if event.type == .proposalSubmitted {
            guard row == nil else { throw .rowExists(for: event) }
            row = try ProposalRecord(submittedBy: event, codes: &codes)
            return
        }
        guard row != nil else { throw .noRow(for: event) }
        try row!.change(by: event, codes: &codes)
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
}

package import Commendation
package import Entry
package import EventLog
package import Foundation

/// A write as it came in through the HTTP door: who, under which request id, on which day, and what.
package struct APIWrite: Sendable {
    /// Who acts.
    package let actor: Actor
    /// The request id: the `Idempotency-Key`.
    package let request: RequestID
    /// The effective day, if it is not today.
    package let on: Day?
    /// What is to be done.
    package let step: Step

    /// A write.
    package init(actor: Actor, request: RequestID, on: Day?, step: Step) {
        self.actor = actor
        self.request = request
        self.on = on
        self.step = step
    }

    /// The writes that the API takes.
    package enum Step: Sendable {
        /// Hand in a list.
        case submit(APISubmission)
        /// Receive a proposal.
        case receive(UUID)
        /// Send a proposal back.
        case sendBack(UUID, reasons: [ReturnReason], until: Day?, note: String?)
        /// Hand a proposal in again.
        case resubmit(UUID, award: String?, achievementFrom: Day?, achievementTo: Day?, citation: String?)
        /// Take a proposal back.
        case withdraw(UUID, reason: WithdrawalReason)
        /// Record an appraisal.
        case appraise(UUID, outcome: AppraisalOutcome, findings: [String], note: String?)
        /// Not approve a proposal.
        case notApprove(UUID, reason: RefusalReason, note: String?)
        /// Notify the unit of the result.
        case notify(UUID, notice: String, date: Day)
        /// Issue a decision.
        case decide(APIDecision)
        /// Publish a decision.
        case publish(UUID, place: String, date: Day)
        /// Annul a decision, wholly or for some proposals.
        case annul(UUID, ground: AnnulmentGround, by: String, date: Day, proposals: [UUID]?)
    }
}

import Entry
package import Foundation
package import ReadModels

/// What the pages and the API read of the book: names and texts already found, no personal data kept.
///
/// The production reader stands on the read models; tests put a book of their own in.
package protocol BookReader: Sendable {
    /// The cycles, the current one first.
    func cycles() async throws -> [BookCycle]
    /// The figures of one cycle.
    func overview(of cycle: BookCycle) async throws -> BookOverview
    /// One page of the proposals that a filter selects, newest first; `after` is the mark of the page before.
    func proposals(_ filter: ProposalFilter, after: Int64?, limit: Int) async throws -> BookListing<BookProposal>
    /// One proposal with its events, or nothing.
    func proposal(_ id: UUID) async throws -> BookProposalRecord?
    /// One page of the decisions, newest first.
    func decisions(after: Int64?, limit: Int) async throws -> BookListing<BookDecision>
    /// One decision, or nothing.
    func decision(_ id: UUID) async throws -> BookDecision?
    /// One page of the submissions, newest first.
    func submissions(after: Int64?, limit: Int) async throws -> BookListing<BookSubmission>
    /// One submission, or nothing.
    func submission(_ id: UUID) async throws -> BookSubmission?
    /// The figures that a request asks for.
    func statistics(_ request: StatisticRequest) async throws -> [StatisticFigure]
    /// The units, by name, for the filter's choice.
    func units() async throws -> [BookUnit]
    /// The awards of the catalogue, in its order.
    func awards() async throws -> [BookAward]
    /// How many entries the log has.
    func size() async throws -> Int64
    /// How far the log and the read models are.
    func position() async throws -> BookPosition
}

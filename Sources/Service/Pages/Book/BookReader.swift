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
    /// One page of the proposals that a filter selects, newest first.
    func proposals(_ filter: ProposalFilter, at mark: BookMark, limit: Int) async throws -> BookListing<BookProposal>
    /// One page of the awards recorded from documents that a filter selects, those recorded last first.
    func earlierAwards(_ filter: ProposalFilter, at mark: BookMark, limit: Int) async throws -> BookListing<BookHeldAward>
    /// One proposal with its events, or nothing.
    func proposal(_ id: UUID) async throws -> BookProposalRecord?
    /// One page of the decisions, newest first.
    func decisions(at mark: BookMark, limit: Int) async throws -> BookListing<BookDecision>
    /// One decision, or nothing.
    func decision(_ id: UUID) async throws -> BookDecision?
    /// One decision with its events and a page of its recipients, or nothing.
    func decisionRecord(_ id: UUID, at mark: BookMark, limit: Int) async throws -> BookDecisionRecord?
    /// One page of the submissions, newest first.
    func submissions(at mark: BookMark, limit: Int) async throws -> BookListing<BookSubmission>
    /// One submission, or nothing.
    func submission(_ id: UUID) async throws -> BookSubmission?
    /// One honoree with its awards and proposals, or nothing.
    func honoree(_ id: UUID) async throws -> BookHonoreeRecord?
    /// One page of the unsure matches, those to resolve or those resolved, newest first.
    func questions(open: Bool, at mark: BookMark, limit: Int) async throws -> BookListing<BookQuestion>
    /// The unsure match of an honoree, or nothing.
    func question(_ honoree: UUID) async throws -> BookQuestion?
    /// The figures that a request asks for.
    func statistics(_ request: StatisticRequest) async throws -> [StatisticFigure]
    /// The figures by any dimensions, awards recorded from documents apart.
    func figures(_ request: BookFigureRequest) async throws -> [BookFigure]
    /// What a congress hears of a cycle.
    func congress(of cycle: BookCycle) async throws -> BookCongress
    /// The names of movements, by id.
    func movementNames(_ ids: [UUID]) async throws -> [UUID: String]
    /// The units, by name, for the filter's choice.
    func units() async throws -> [BookUnit]
    /// The units with kind and period, by name.
    func unitLines() async throws -> [BookUnitLine]
    /// One unit with its line and awards, or nothing.
    func unit(_ id: UUID) async throws -> BookUnitRecord?
    /// One page of the files read in, newest first.
    func imports(at mark: BookMark, limit: Int) async throws -> BookListing<BookImport>
    /// One file read in with a page of its refused rows, or nothing.
    func importRecord(_ id: UUID, at mark: BookMark, limit: Int) async throws -> BookImportRecord?
    /// The awards of the catalogue, in its order.
    func awards() async throws -> [BookAward]
    /// How many entries the log has.
    func size() async throws -> Int64
    /// How far the log and the read models are.
    func position() async throws -> BookPosition
}

extension BookReader {
    /// One page of the proposals after a mark.
    package func proposals(_ filter: ProposalFilter, after: Int64?, limit: Int) async throws -> BookListing<BookProposal> {
        try await proposals(filter, at: after.map { .after($0) } ?? .top, limit: limit)
    }

    /// One page of the decisions after a mark.
    package func decisions(after: Int64?, limit: Int) async throws -> BookListing<BookDecision> {
        try await decisions(at: after.map { .after($0) } ?? .top, limit: limit)
    }

    /// One page of the submissions after a mark.
    package func submissions(after: Int64?, limit: Int) async throws -> BookListing<BookSubmission> {
        try await submissions(at: after.map { .after($0) } ?? .top, limit: limit)
    }
}

import Entry
import Foundation
import Hummingbird
import ReadModels

/// The pages.
struct PageRoutes: Sendable {
    let service: ServiceContext
    let pages: PageWriter

    /// Adds the pages to a router.
    func add(to router: Router<WebRequestContext>) {
        router.get("/") { request, _ in try await overview(request) }
        router.get("/proposals") { request, _ in try await proposals(request) }
        router.get("/proposals/{id}") { request, context in try await proposal(request, context.id()) }
        router.get("/decisions") { request, _ in try await decisions(request) }
        router.get("/decisions/{id}") { request, context in try await decision(request, context.id()) }
        router.get("/assets/{name}") { request, _ in try asset(request) }
    }

    private func page(_ request: Request) async throws -> PageContext {
        pages.context(for: request, logSize: try await service.book.size())
    }

    private func overview(_ request: Request) async throws -> Response {
        let cycles = try await service.book.cycles()
        let cycle = try Self.cycle(PageWriter.parameters(request)["cycle"], of: cycles)
        let overview = try await service.book.overview(of: cycle)
        let page = OverviewPage(
            cycle: cycle, cycles: cycles, overview: overview, now: service.environment.today().month)
        return try pages.respond("overview", page.data(await self.page(request)), for: request)
    }

    private func proposals(_ request: Request) async throws -> Response {
        let query = try ProposalQuery(parameters: PageWriter.parameters(request))
        let book = service.book
        let listing = try await book.proposals(query.filter, after: query.after, limit: ListPaging.size)
        var decision: BookDecision?
        if let id = query.filter.decision { decision = try await book.decision(id) }
        let page = ProposalListPage(
            query: query, listing: listing,
            choices: .init(
                cycles: try await book.cycles(), awards: try await book.awards(), units: try await book.units(),
                decision: decision))
        return try pages.respond("proposals", page.data(await self.page(request)), for: request)
    }

    private func proposal(_ request: Request, _ id: UUID) async throws -> Response {
        let book = service.book
        guard let record = try await book.proposal(id) else { throw Problem.notFound }
        var decision: BookDecision?
        var submission: BookSubmission?
        if let id = record.proposal.decision { decision = try await book.decision(id) }
        if let id = record.proposal.submission { submission = try await book.submission(id) }
        let page = ProposalPage(record: record, decision: decision, submission: submission, awards: try await book.awards())
        return try pages.respond("proposal", page.data(await self.page(request)), for: request)
    }

    private func decisions(_ request: Request) async throws -> Response {
        let after = try ProposalQuery(parameters: PageWriter.parameters(request).filter { $0.key == "after" }).after
        let listing = try await service.book.decisions(after: after, limit: ListPaging.size)
        let page = DecisionListPage(listing: listing, after: after)
        return try pages.respond("decisions", page.data(await self.page(request)), for: request)
    }

    private func decision(_ request: Request, _ id: UUID) async throws -> Response {
        guard let decision = try await service.book.decision(id) else { throw Problem.notFound }
        return try pages.respond("decision", DecisionPage(decision: decision).data(await page(request)), for: request)
    }

    private func asset(_ request: Request) throws -> Response {
        guard let asset = PageAssets.all.first(where: { $0.path == request.uri.path }) else { throw Problem.notFound }
        return Response(
            status: .ok,
            // The address changes with the content, so a copy never grows old.
            headers: [.contentType: asset.mediaType, .cacheControl: "public, max-age=31536000, immutable"],
            body: .init(byteBuffer: ByteBuffer(bytes: asset.bytes)))
    }

    /// The cycle of a code; without a code the current one.
    static func cycle(_ code: String?, of cycles: [BookCycle]) throws -> BookCycle {
        guard let code, !code.isEmpty else {
            guard let first = cycles.first else { throw Problem.notFound }
            return first
        }
        guard let cycle = cycles.first(where: { $0.code == code }) else { throw Problem.invalidParameter("cycle") }
        return cycle
    }
}

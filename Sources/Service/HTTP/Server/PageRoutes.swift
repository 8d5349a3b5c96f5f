import Entry
import Foundation
import Hummingbird
import Publishing
import ReadModels
import TransparencyLog

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
        router.get("/honorees/{id}") { request, context in try await honoree(request, context.id()) }
        router.get("/units") { request, _ in try await units(request) }
        router.get("/units/{id}") { request, context in try await unit(request, context.id()) }
        router.get("/statistics") { request, _ in try await statistics(request) }
        router.get("/congress") { request, _ in try await congress(request) }
        router.get("/imports") { request, _ in try await imports(request) }
        router.get("/imports/{id}") { request, context in try await importRecord(request, context.id()) }
        router.get("/evidence") { request, _ in try await evidence(request) }
        MatchRoutes(service: service, pages: pages).add(to: router)
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
        let listing = try await book.proposals(query.filter, at: query.mark, limit: ListPaging.size)
        var decision: BookDecision?
        if let id = query.filter.decision { decision = try await book.decision(id) }
        var movements: [UUID: String] = [:]
        if case .known(let text)? = query.filter.facts[.movement], let id = UUID(canonical: text) {
            movements = try await book.movementNames([id])
        }
        let page = ProposalListPage(
            query: query, listing: listing,
            choices: .init(
                cycles: try await book.cycles(), awards: try await book.awards(), units: try await book.units(),
                decision: decision, movements: movements))
        return try pages.respond("proposals", page.data(await self.page(request)), for: request)
    }

    private func proposal(_ request: Request, _ id: UUID) async throws -> Response {
        let book = service.book
        guard let record = try await book.proposal(id) else { throw Problem.notFound }
        var decision: BookDecision?
        var submission: BookSubmission?
        if let id = record.proposal.decision { decision = try await book.decision(id) }
        if let id = record.proposal.submission { submission = try await book.submission(id) }
        let page = ProposalPage(
            record: record, decision: decision, submission: submission, names: try await BookNames(book))
        return try pages.respond("proposal", page.data(await self.page(request)), for: request)
    }

    private func decisions(_ request: Request) async throws -> Response {
        let mark = try BookMark(parameters: PageWriter.parameters(request))
        let listing = try await service.book.decisions(at: mark, limit: ListPaging.size)
        let page = DecisionListPage(listing: listing, mark: mark)
        return try pages.respond("decisions", page.data(await self.page(request)), for: request)
    }

    private func decision(_ request: Request, _ id: UUID) async throws -> Response {
        let book = service.book
        let mark = try BookMark(parameters: PageWriter.parameters(request))
        guard let record = try await book.decisionRecord(id, at: mark, limit: ListPaging.size) else { throw Problem.notFound }
        let page = DecisionPage(record: record, mark: mark, names: try await BookNames(book))
        return try pages.respond("decision", page.data(await self.page(request)), for: request)
    }

    private func honoree(_ request: Request, _ id: UUID) async throws -> Response {
        let book = service.book
        guard let record = try await book.honoree(id) else { throw Problem.notFound }
        let page = HonoreePage(record: record, names: try await BookNames(book))
        return try pages.respond("honoree", page.data(await self.page(request)), for: request)
    }

    private func units(_ request: Request) async throws -> Response {
        let page = UnitListPage(units: try await service.book.unitLines(), today: service.environment.today())
        return try pages.respond("units", page.data(await self.page(request)), for: request)
    }

    private func unit(_ request: Request, _ id: UUID) async throws -> Response {
        let book = service.book
        guard let record = try await book.unit(id) else { throw Problem.notFound }
        let page = UnitPage(record: record, names: try await BookNames(book))
        return try pages.respond("unit", page.data(await self.page(request)), for: request)
    }

    private func statistics(_ request: Request) async throws -> Response {
        let book = service.book
        let cycles = try await book.cycles()
        let query = try StatisticsQuery(parameters: PageWriter.parameters(request), cycles: cycles)
        let figures = try await book.figures(query.request)
        let movements = figures.compactMap { ($0.values[.movement] ?? nil).flatMap { UUID(canonical: $0) } }
        let page = StatisticsPage(
            query: query, figures: figures, cycles: cycles, names: try await BookNames(book),
            movements: movements.isEmpty ? [:] : try await book.movementNames(Array(Set(movements))))
        return try pages.respond("statistics", page.data(await self.page(request)), for: request)
    }

    private func congress(_ request: Request) async throws -> Response {
        let cycles = try await service.book.cycles()
        let cycle = try Self.cycle(PageWriter.parameters(request)["cycle"], of: cycles)
        let page = CongressPage(cycle: cycle, cycles: cycles, summary: try await service.book.congress(of: cycle))
        return try pages.respond("congress", page.data(await self.page(request)), for: request)
    }

    private func imports(_ request: Request) async throws -> Response {
        let mark = try BookMark(parameters: PageWriter.parameters(request))
        let page = ImportListPage(listing: try await service.book.imports(at: mark, limit: ListPaging.size), mark: mark)
        return try pages.respond("imports", page.data(await self.page(request)), for: request)
    }

    private func importRecord(_ request: Request, _ id: UUID) async throws -> Response {
        let mark = try BookMark(parameters: PageWriter.parameters(request))
        guard let record = try await service.book.importRecord(id, at: mark, limit: ListPaging.size) else {
            throw Problem.notFound
        }
        return try pages.respond("import", ImportPage(record: record, mark: mark).data(await page(request)), for: request)
    }

    private func evidence(_ request: Request) async throws -> Response {
        let evidence = service.evidence
        let page = EvidencePage(
            notice: evidence?.board.current ?? .init(), keys: evidence?.keys ?? [], witnesses: evidence?.policy?.witnesses ?? [])
        return try pages.respond("evidence", page.data(await self.page(request)), for: request)
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

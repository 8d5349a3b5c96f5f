import Entry
import Foundation
import Hummingbird

/// The unsure matches and their form.
struct MatchRoutes: Sendable {
    let service: ServiceContext
    let pages: PageWriter

    /// Adds the routes to a router.
    func add(to router: Router<WebRequestContext>) {
        router.get("/matches") { request, _ in try await matches(request) }
        router.get("/matches/{id}") { request, context in try await match(request, context.id(), fault: nil) }
    }

    private func page(_ request: Request) async throws -> PageContext {
        pages.context(for: request, logSize: try await service.book.size())
    }

    private func matches(_ request: Request) async throws -> Response {
        let parameters = PageWriter.parameters(request)
        let mark = try BookMark(parameters: parameters)
        let view = parameters["view"] ?? ""
        guard view.isEmpty || view == "resolved" else { throw Problem.invalidParameter("view") }
        let listing = try await service.book.questions(open: view.isEmpty, at: mark, limit: ListPaging.size)
        let page = MatchListPage(listing: listing, isOpen: view.isEmpty, mark: mark)
        return try pages.respond("matches", page.data(await self.page(request)), for: request)
    }

    private func match(_ request: Request, _ id: UUID, fault: MatchForm.Fault?) async throws -> Response {
        guard let question = try await service.book.question(id) else { throw Problem.notFound }
        let environment = service.environment
        let key = UUID.v7(at: environment.now(), random: environment.random()).text
        let page = MatchPage(question: question, request: key, fault: fault)
        return try pages.respond(
            "match", page.data(await self.page(request)), for: request, status: fault == nil ? .ok : .unprocessableContent)
    }
}

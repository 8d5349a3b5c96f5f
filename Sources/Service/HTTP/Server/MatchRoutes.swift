import Commendation
import Entry
import Foundation
import HTTPTypes
import Hummingbird

/// The unsure matches and their form.
struct MatchRoutes: Sendable {
    let service: ServiceContext
    let pages: PageWriter

    /// Adds the routes to a router.
    func add(to router: Router<WebRequestContext>) {
        router.get("/matches") { request, _ in try await matches(request) }
        router.get("/matches/{id}") { request, context in try await match(request, context.id(), fault: nil) }
        router.post("/matches/{id}") { request, context in try await resolve(request, context.id()) }
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
        let recorded = PageWriter.parameters(request)["recorded"].flatMap { Int64($0) }
        let page = MatchPage(
            question: question, request: UUID.v7(at: environment.now(), random: environment.random()).text, fault: fault,
            recorded: recorded)
        let data = page.data(try await self.page(request))
        return try pages.respond("match", data, for: request, status: fault == nil ? .ok : .unprocessableContent)
    }

    /// Takes the form, carries it out, and leads back to the match by GET, so that reloading sends nothing again.
    private func resolve(_ request: Request, _ id: UUID) async throws -> Response {
        guard let question = try await service.book.question(id) else { throw Problem.notFound }
        let form: MatchForm
        do throws(MatchForm.Fault) {
            form = try MatchForm(fields: try await Self.fields(of: request), candidates: question.candidates.map(\.id)) {
                service.token.matches($0)
            }
        } catch {
            return try await match(request, id, fault: error)
        }
        let receipt = try await service.commands.perform(
            APIWrite(
                actor: Actor(id: form.actor, roles: [.standingOffice]), request: form.request, on: nil,
                step: try APIWrite.Step("honorees/resolve", on: id, form.body)))
        let language = pages.language(of: request)
        let address = PageAddress(path: "/matches/\(id.text)", parameters: [("recorded", String(receipt.last))])
        return Response(status: .seeOther, headers: [.location: address.text(in: language)])
    }

    private static func fields(of request: Request) async throws(MatchForm.Fault) -> [String: String] {
        let unread = MatchForm.Fault(message: "match-fault-request", actor: "", choice: "")
        let type = (request.headers[.contentType] ?? "").split(separator: ";").first?.lowercased()
        guard type == "application/x-www-form-urlencoded" else { throw unread }
        do {
            let body = try await request.body.collect(upTo: MatchForm.limit)
            return MatchForm.fields(String(buffer: body))
        } catch {
            throw unread
        }
    }
}

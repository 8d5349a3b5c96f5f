import Entry
import HTTPTypes
import Hummingbird
import Logging

/// Turns whatever went wrong into an answer that says what to do next: a problem for programs, a page for people.
struct ProblemMapping: RouterMiddleware {
    let pages: PageWriter
    let routes: RouteIndex

    func handle(
        _ request: Request, context: WebRequestContext, next: (Request, WebRequestContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let problem = self.problem(of: error, request)
            log(problem, error, context)
            var response = try await answer(problem, to: request)
            if let wait = problem.retryAfter { response.headers[.retryAfter] = String(wait) }
            if problem.status == 401 { response.headers[.wwwAuthenticate] = "Bearer realm=\"sovang\"" }
            if problem.status == 405 { response.headers[.allow] = routes.methods(at: request.uri.path).joined(separator: ", ") }
            return response
        }
    }

    private func problem(of error: any Error, _ request: Request) -> Problem {
        switch error {
        case let problem as Problem: problem
        case let failure as any ServiceFailure: Problem(failure)
        case let error as EntryError: Problem(error)
        case let error as InvalidParameter: .invalidParameter(error.name)
        case let error as any HTTPResponseError where error.status == .notFound:
            routes.methods(at: request.uri.path).isEmpty ? .notFound : .methodNotAllowed
        case let error as any HTTPResponseError where error.status == .contentTooLarge: .bodyTooLarge
        case is PageError: .internalFault
        default: Problem.wrapping(error)
        }
    }

    private func answer(_ problem: Problem, to request: Request) async throws -> Response {
        if request.uri.path.hasPrefix("/api/") || !(request.headers[.accept] ?? "").contains("text/html") {
            return try JSONAnswer.problem(problem)
        }
        return pages.notice(problem, for: request)
    }

    /// Codes always; texts only of our own typed errors, which hold no personal data.
    ///
    /// Of any other error its type alone.
    private func log(_ problem: Problem, _ error: any Error, _ context: WebRequestContext) {
        var metadata: Logger.Metadata = ["code": "\(problem.code)", "status": "\(problem.status)"]
        guard problem.status >= 500 else {
            context.logger.debug("request refused", metadata: metadata)
            return
        }
        metadata["error"] = "\((error as? PageError)?.description ?? ServiceError(wrapping: error).description)"
        context.logger.error("request failed", metadata: metadata)
    }
}

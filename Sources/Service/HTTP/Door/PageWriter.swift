import Entry
import Foundation
import HTTPTypes
import Hummingbird
import Publishing

/// Writes pages: chooses the language, builds the frame, keeps the choice in a cookie.
struct PageWriter: Sendable {
    let renderer: PageRenderer
    let messages: MessageCatalogue
    let origin: Origin
    let board: PublicationBoard?

    /// The language of a request.
    func language(of request: Request) -> Language {
        Language.chosen(query: Self.parameters(request)["lang"], cookie: request.cookies["lang"]?.value)
    }

    /// What every page needs, for a request.
    func context(for request: Request, logSize: Int64?) -> PageContext {
        let address = PageAddress(
            path: request.uri.path,
            // Only what our own pages put into an address is carried on into links.
            parameters: Self.parameters(request).filter { PageAddress.carried.contains($0.key) }.sorted {
                $0.key < $1.key
            }
            .map { ($0.key, $0.value) })
        return PageContext(
            language: language(of: request), messages: messages, origin: origin.text, isTrial: origin.isDemo || origin.isTrial,
            address: address, logSize: logSize, publication: board?.current)
    }

    /// A page as an answer.
    func respond(
        _ template: String, _ data: PageData, for request: Request, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let language = language(of: request)
        let html = try renderer.render(template, data, in: language)
        var response = Response(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8", .contentLanguage: language.rawValue, .vary: "Cookie"],
            body: .init(byteBuffer: ByteBuffer(string: html)))
        if Self.parameters(request)["lang"] == language.rawValue {
            response.setCookie(
                Cookie(name: "lang", value: language.rawValue, maxAge: 31_536_000, path: "/", httpOnly: true, sameSite: .lax))
        }
        return response
    }

    /// A page that says what went wrong; plain text if even that page fails.
    func notice(_ problem: Problem, for request: Request) -> Response {
        let language = language(of: request)
        let status = HTTPResponse.Status(code: problem.status)
        let notice = NoticePage(
            status: problem.status, code: problem.code, title: problem.title[language], detail: problem.detail[language],
            next: problem.next[language])
        // The address is left out: a link back into what failed would fail again.
        let page = PageContext(
            language: language, messages: messages, origin: origin.text, isTrial: origin.isDemo || origin.isTrial,
            address: PageAddress(path: "/"), logSize: nil)
        do {
            return try respond("notice", notice.data(page), for: request, status: status)
        } catch {
            let text = "\(problem.detail[language]) \(problem.next[language]) [\(problem.code)]\n"
            return Response(
                status: status, headers: [.contentType: "text/plain; charset=utf-8"],
                body: .init(byteBuffer: ByteBuffer(string: text)))
        }
    }

    /// The parameters of an address; the first of equal names counts.
    static func parameters(_ request: Request) -> [String: String] {
        var parameters: [String: String] = [:]
        for (key, value) in request.uri.queryParameters where parameters[String(key)] == nil {
            parameters[String(key)] = value.replacing("+", with: " ").precomposedStringWithCanonicalMapping
        }
        return parameters
    }
}

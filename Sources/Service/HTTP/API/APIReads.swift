import Entry
import Foundation
import Hummingbird
import Publishing
import ReadModels

/// The reading side of the API.
struct APIReads: Sendable {
    let book: any BookReader
    let board: PublicationBoard?

    func head() async throws -> Response {
        let position = try await book.position()
        var object: JSONObject = [
            "size": .integer(position.size), "root": .string(Data(position.root).base64EncodedString()),
            "folded": .integer(position.folded),
        ]
        if let at = position.at { object["at"] = .string(at.description) }
        if let notice = board?.current {
            object["published"] = .integer(notice.head?.size ?? 0)
            object["witnessed"] = .integer(notice.witnessedSize)
        }
        return try JSONAnswer.value(.object(object))
    }

    func statistics(_ request: Request) async throws -> Response {
        let parameters = try Self.parameters(request, known: StatisticQuery.parameterNames)
        let query = try StatisticQuery(parameters: parameters, cycles: try await book.cycles())
        let figures = try await book.statistics(query.request)
        return try JSONAnswer.value([
            "basis": .string(query.request.basis.code), "from": .string(query.request.months.lowerBound.iso),
            "to": .string(query.request.months.upperBound.iso), "by": .array(query.request.by.map { .string($0.rawValue) }),
            "figures": .array(figures.map { StatisticQuery.json($0) }),
        ])
    }

    func proposals(_ request: Request) async throws -> Response {
        let parameters = try Self.parameters(request, known: ProposalQuery.parameterNames.filter { $0 != "cycle" })
        let query = try ProposalQuery(parameters: parameters)
        let listing = try await book.proposals(query.filter, at: query.mark, limit: ListPaging.size)
        return try Self.list(listing, "proposals") { $0.json }
    }

    func proposal(_ id: UUID) async throws -> Response {
        guard let record = try await book.proposal(id) else { throw Problem.notFound }
        var object = record.proposal.object
        if let span = record.achievement {
            object["achievementFrom"] = .string(span.lowerBound.iso)
            object["achievementTo"] = .string(span.upperBound.iso)
        }
        return try JSONAnswer.value(.object(object))
    }

    func events(of id: UUID) async throws -> Response {
        guard let record = try await book.proposal(id) else { throw Problem.notFound }
        return try JSONAnswer.value([
            "proposal": .string(id.text), "events": .array(record.events.map { $0.json(board?.current) }),
        ])
    }

    func submissions(_ request: Request) async throws -> Response {
        let mark = try ProposalQuery(parameters: Self.parameters(request, known: ["after", "before"])).mark
        let listing = try await book.submissions(at: mark, limit: ListPaging.size)
        return try Self.list(listing, "submissions") { $0.json }
    }

    func submission(_ id: UUID) async throws -> Response {
        guard let submission = try await book.submission(id) else { throw Problem.notFound }
        return try JSONAnswer.value(submission.json)
    }

    func decisions(_ request: Request) async throws -> Response {
        let mark = try ProposalQuery(parameters: Self.parameters(request, known: ["after", "before"])).mark
        let listing = try await book.decisions(at: mark, limit: ListPaging.size)
        return try Self.list(listing, "decisions") { $0.json }
    }

    func decision(_ id: UUID) async throws -> Response {
        guard let decision = try await book.decision(id) else { throw Problem.notFound }
        return try JSONAnswer.value(decision.json)
    }

    private static func list<Row>(_ listing: BookListing<Row>, _ name: String, _ json: (Row) -> JSONValue) throws -> Response {
        var object = JSONObject()
        object[name] = .array(listing.rows.map(json))
        if let total = listing.total { object["total"] = .integer(Int64(total)) }
        if let next = listing.next { object["next"] = .integer(next) }
        if let previous = listing.previous { object["previous"] = .integer(previous) }
        return try JSONAnswer.value(.object(object))
    }

    /// The parameters of an address; one that the document does not know is refused by name, like an unknown member of a body.
    private static func parameters(_ request: Request, known: [String]) throws -> [String: String] {
        let parameters = PageWriter.parameters(request)
        if let odd = parameters.keys.sorted().first(where: { !known.contains($0) && $0 != "lang" }) {
            throw Problem.invalidParameter(String(odd.prefix(60)))
        }
        return parameters
    }
}

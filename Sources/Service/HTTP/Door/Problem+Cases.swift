import Commendation

extension Problem {
    /// The Host header names neither loopback nor a name that the daemon was told is its own.
    static var badHost: Problem { Problem(421, "host-not-ours") }
    /// A page of another site sent this.
    static var badOrigin: Problem { Problem(403, "origin-not-ours") }
    /// No token came with a write.
    static var tokenMissing: Problem { Problem(401, "token-missing") }
    /// A token came, but not this daemon's.
    static var tokenWrong: Problem { Problem(401, "token-wrong") }
    /// Nobody is named as the actor of a write.
    static var actorInvalid: Problem { Problem(400, "actor-invalid", field: "X-SoVang-Actor") }
    /// A write without a request id.
    static var idempotencyKeyMissing: Problem { Problem(400, "idempotency-key-missing", field: "Idempotency-Key") }
    /// The request id is too long or holds odd characters.
    static var idempotencyKeyInvalid: Problem { Problem(400, "idempotency-key-invalid", field: "Idempotency-Key") }
    /// The body is not said to be JSON.
    static var notJSON: Problem { Problem(415, "media-type-not-json", field: "Content-Type") }
    /// The body is larger than is taken.
    static var bodyTooLarge: Problem { Problem(413, "body-too-large", ["limit": "1 MiB"]) }
    /// The body holds a member that the document does not know.
    static func unknownField(_ path: String) -> Problem { Problem(400, "unknown-field", ["field": path], field: path) }
    /// The body lacks a member.
    static func missingField(_ path: String) -> Problem { Problem(400, "missing-field", ["field": path], field: path) }
    /// A member has the wrong form; `expected` is a key of the catalogue (`expected-…`).
    static func invalidField(_ path: String, expected: String) -> Problem {
        let what = MessageCatalogue.embedded.bilingual("expected-\(expected)")
        let problem = Problem(400, "invalid-field", ["field": path], field: path)
        return Problem(
            status: 400, code: "invalid-field", detail: problem.detail,
            next: .init(vi: "\(problem.next.vi) \(what?.vi ?? expected)", en: "\(problem.next.en) \(what?.en ?? expected)"),
            field: path)
    }
    /// A parameter of the address makes no sense.
    static func invalidParameter(_ name: String) -> Problem { Problem(400, "invalid-parameter", ["field": name], field: name) }
    /// Nothing is here.
    static var notFound: Problem { Problem(404, "not-found") }
    /// Entries leave the daemon as files only.
    static var entriesNotServed: Problem { Problem(403, "entries-not-served") }
    /// The path exists, the method does not.
    static var methodNotAllowed: Problem { Problem(405, "method-not-allowed") }
    /// Something of ours failed that nobody outside can mend.
    static var internalFault: Problem { Problem(500, "internal-fault") }
}

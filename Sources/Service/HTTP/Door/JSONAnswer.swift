import Entry
import HTTPTypes
import Hummingbird

/// Answers in JSON, as canonical bytes: equal answers are equal bytes.
enum JSONAnswer {
    /// An answer with a body.
    static func value(_ value: JSONValue, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]) throws -> Response {
        try respond(value, status: status, type: "application/json", headers: headers)
    }

    /// A problem (RFC 9457).
    static func problem(_ problem: Problem) throws -> Response {
        var headers = HTTPFields()
        headers[.contentLanguage] = "vi, en"
        return try respond(problem.json, status: .init(code: problem.status), type: "application/problem+json", headers: headers)
    }

    private static func respond(
        _ value: JSONValue, status: HTTPResponse.Status, type: String, headers: HTTPFields
    ) throws -> Response {
        var headers = headers
        headers[.contentType] = type
        let bytes = try CanonicalJSON.encode(value.normalised)
        return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

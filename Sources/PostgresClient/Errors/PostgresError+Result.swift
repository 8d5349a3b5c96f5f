import CLibPQ

// The PG_DIAG_… macros are C character literals, which Swift does not import.
private let diagSQLState: Int32 = 67  // 'C'
private let diagMessage: Int32 = 77  // 'M'
private let diagSeverity: Int32 = 86  // 'V', not translated
private let diagDetail: Int32 = 68  // 'D'
private let diagHint: Int32 = 72  // 'H'
private let diagConstraint: Int32 = 110  // 'n'

extension PostgresError {
    /// The error that a result carries.
    ///
    /// - Parameters:
    ///   - result: a result whose status is an error.
    ///   - statement: the text with `$n`, or nil.
    ///   - connectionIsBad: whether libpq holds the connection for broken.
    ///   - wasCancelled: whether this process asked for the cancellation.
    init(result: OpaquePointer?, statement: String?, connectionIsBad: Bool, wasCancelled: Bool) {
        func field(_ code: Int32) -> String? {
            result.flatMap { PQresultErrorField($0, code) }.map { String(cString: $0) }
        }
        let state = field(diagSQLState)
        let plain = result.flatMap { PQresultErrorMessage($0) }.map { String(cString: $0) } ?? ""
        let message = field(diagMessage) ?? plain.prefix { $0 != "\n" }.description
        let code: Code =
            switch state {
            case _ where connectionIsBad: .connectionLost
            case "57014" where wasCancelled: .cancelled
            case "57014": message.contains("statement timeout") ? .statementTimedOut : .cancelled
            case "55P03": .lockTimedOut
            default: .queryFailed
            }
        self.init(
            code, Self.withoutValues(message, sqlState: state), sqlState: state, statement: statement,
            hint: Self.hint(code, field(diagHint)), constraint: field(diagConstraint), detail: field(diagDetail))
    }

    /// Whether the server ended the session with this error.
    static func isFatal(_ result: OpaquePointer?) -> Bool {
        guard let result, let severity = PQresultErrorField(result, diagSeverity) else { return false }
        return ["FATAL", "PANIC"].contains(String(cString: severity))
    }

    private static func hint(_ code: Code, _ given: String?) -> String? {
        switch code {
        case .connectionLost:
            "Connect again and look whether the last change was made before repeating it"
        case .statementTimedOut:
            given ?? "Ask for less at a time, or raise statement_timeout"
        case .lockTimedOut:
            given ?? "Another session holds the lock: try again shortly"
        default:
            given
        }
    }

    /// Data exceptions (class 22) repeat their input between double quotes; it is replaced by an ellipsis.
    static func withoutValues(_ message: String, sqlState: String?) -> String {
        guard let sqlState, sqlState.hasPrefix("22"), let open = message.firstIndex(of: "\""),
            let close = message.lastIndex(of: "\"")
        else { return message }
        guard open < close else { return message[..<open] + "…" }
        return message[...open] + "…" + message[close...]
    }
}

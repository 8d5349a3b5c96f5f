/// A witness's answer to `add-checkpoint`: what to send, and what to store before sending it.
public enum WitnessAnswer: Hashable, Sendable {
    /// Cosigned: store the state first, then send the signature lines.
    case cosigned(WitnessState, lines: [UInt8])
    /// Refused: the state stays as it is.
    case refused(WitnessRefusal)

    /// The HTTP status.
    public var status: Int {
        switch self {
        case .cosigned: 200
        case .refused(let refusal): refusal.status
        }
    }

    /// The octets of the HTTP body.
    public var body: [UInt8] {
        switch self {
        case .cosigned(_, let lines): lines
        case .refused(.conflict(let size)): Array("\(size)\n".utf8)
        case .refused(let refusal): Array("\(refusal)\n".utf8)
        }
    }

    /// The HTTP content type.
    public var contentType: String {
        if case .refused(.conflict) = self { "text/x.tlog.size" } else { "text/plain; charset=utf-8" }
    }

    /// Reads the body of a 409: the size that the witness cosigned last; throws `number` for anything else.
    public static func conflictSize(decoding body: [UInt8]) throws(TransparencyError) -> UInt64 {
        guard body.last == newline, let size = Decimal.parse(body.dropLast()) else { throw TransparencyError(.number) }
        return size
    }
}

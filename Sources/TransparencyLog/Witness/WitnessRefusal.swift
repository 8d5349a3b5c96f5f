/// Why a witness did not cosign.
public enum WitnessRefusal: Error, Hashable, Sendable {
    /// The body is not a request, or its old size is above the head's.
    case malformed(TransparencyError)
    /// The witness does not know the log.
    case unknownOrigin
    /// No trusted key of the log signed, or a signature that names one is not by it.
    case untrusted(TransparencyError)
    /// The witness's last cosigned size is another than the old size: prove from there and send again.
    case conflict(size: UInt64)
    /// The head does not extend the last one. It is signed, so this is evidence against the log: keep the request.
    case inconsistent(TransparencyError)
    /// The witness's clock is more than a minute behind its own last cosignature, or could not be used.
    case clock
    /// The witness could not sign.
    case failed(TransparencyError)

    /// The HTTP status.
    public var status: Int {
        switch self {
        case .malformed: 400
        case .untrusted: 403
        case .unknownOrigin: 404
        case .conflict: 409
        case .inconsistent: 422
        case .failed: 500
        case .clock: 503
        }
    }

    /// Whether the request shows a misbehaving log, and must be kept as evidence.
    public var isEvidence: Bool {
        if case .inconsistent = self { true } else { false }
    }
}

extension WitnessRefusal: CustomStringConvertible {
    /// What happened and what to do next, in one line.
    public var description: String {
        switch self {
        case .malformed(let error), .untrusted(let error), .inconsistent(let error), .failed(let error): error.description
        case .unknownOrigin: "unknown-origin: This witness does not know the log. Ask its operator to configure origin and key."
        case .conflict(let size): "conflict: The last cosigned size is \(size). Prove from there and send again, once."
        case .clock: "witness-clock: The clock is behind the last cosignature. Set the witness's clock."
        }
    }
}

/// An entry encoded but for the three values that are known only under the log's lock: `at`, `seq` and `streamSeq`.
///
/// All work that may fail, and nearly all that takes time, is done when the template is made.
public struct EntryTemplate: Sendable {
    /// The greatest length in bytes that the completed entry can have.
    public let draftSize: Int

    private let bytes: [UInt8]
    private let atOffset: Int
    private let seqOffset: Int
    private let streamSeqOffset: Int

    /// Encodes a draft.
    ///
    /// - Parameters:
    ///   - draft: the event.
    ///   - log: the origin of the log.
    ///   - commitments: one for each personal field of the draft, in any order.
    ///
    /// Throws `invalid-field`, `commitment-count`, `entry-too-large` (if the entry could be too long at the last position of
    /// all) or what ``CanonicalJSON/encode(_:text:)`` throws.
    public init(_ draft: EventDraft, log: String, commitments: [String]) throws(EntryError) {
        let commitments = commitments.sorted(by: Envelope.precedes)
        guard commitments.count == draft.personal.count else { throw EntryError(.commitmentCount) }
        try Envelope.validate(draft, log: log, commitments: commitments)
        var writer = JSONWriter(text: .nfc)
        writer.append("{")
        if !commitments.isEmpty {
            writer.append("\"_sd\":")
            try writer.write(.array(commitments.map { .string($0) }), depth: 1)
            writer.append(",")
        }
        writer.append("\"actor\":")
        try writer.write(draft.actor)
        writer.append(",\"at\":\"")
        atOffset = writer.bytes.count
        writer.append("\"")
        if let cause = draft.cause {
            writer.append(",\"cause\":\"")
            writer.append(cause)
            writer.append("\"")
        }
        writer.append(",\"data\":")
        try writer.write(draft.data, depth: 1)
        writer.append(",\"id\":\"")
        writer.append(draft.id)
        writer.append("\",\"log\":")
        try writer.write(log)
        writer.append(",\"on\":")
        try writer.write(draft.on.iso)
        if let onBehalf = draft.onBehalf {
            writer.append(",\"onBehalf\":")
            try writer.write(onBehalf)
        }
        if let rules = draft.rules {
            writer.append(",\"rules\":")
            try writer.write(rules)
        }
        writer.append(",\"schema\":")
        try writer.write(Int64(draft.schema))
        writer.append(",\"seq\":")
        seqOffset = writer.bytes.count
        writer.append(",\"stream\":")
        try writer.write(draft.stream.description)
        writer.append(",\"streamSeq\":")
        streamSeqOffset = writer.bytes.count
        if let subject = draft.subject {
            writer.append(",\"subject\":\"")
            writer.append(subject)
            writer.append("\"")
        }
        writer.append(",\"type\":")
        try writer.write(draft.type)
        writer.append(",\"v\":1}")
        bytes = writer.bytes
        draftSize = bytes.count + Instant.textLength + 2 * Self.longestPosition
        guard draftSize <= Envelope.maximumSize else { throw EntryError(.tooLarge) }
    }

    /// The bytes of the entry at its place: the same as ``Envelope/encode()`` gives, by copying alone.
    ///
    /// A position below 0 or above 2^53−1 is a programmer's error and stops.
    public func complete(at: Instant, seq: Int64, streamSeq: Int64) -> [UInt8] {
        let positions = 0...CanonicalJSON.maximumInteger
        precondition(positions ~= seq && positions ~= streamSeq, "a position is outside the log")
        var entry: [UInt8] = []
        entry.reserveCapacity(draftSize)
        entry.append(contentsOf: bytes[..<atOffset])
        entry.append(at)
        entry.append(contentsOf: bytes[atOffset..<seqOffset])
        entry.appendDecimal(seq)
        entry.append(contentsOf: bytes[seqOffset..<streamSeqOffset])
        entry.appendDecimal(streamSeq)
        entry.append(contentsOf: bytes[streamSeqOffset...])
        return entry
    }

    /// The number of digits of 2^53−1.
    private static let longestPosition = 16
}

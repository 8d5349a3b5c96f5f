public import Foundation

/// An entry read where it lies: one pass over the bytes, nothing copied but numbers, ids and times.
///
/// This is the path of the projections. It trusts that the log checked the bytes when they were appended: a view of bytes that
/// ``Envelope/init(decoding:)`` accepts says the same as the envelope; of other bytes it may say anything, safely, or refuse them.
public struct EntryView: Sendable {
    /// The position in the log.
    public let seq: Int64
    /// The position in the stream.
    public let streamSeq: Int64
    /// The version of the payload.
    public let schema: Int
    /// The id of the event.
    public let id: UUID
    /// The id of the stream.
    public let streamID: UUID
    /// The honoree concerned, if there is one.
    public let subject: UUID?
    /// The event that this one follows from, if there is one.
    public let cause: UUID?
    /// When it was recorded.
    public let at: Instant
    /// The effective day of the fact.
    public let on: Day

    let page: [UInt8]
    let start: Int
    let end: Int
    let dataSlice: EntryScanner.Slice
    let typeSlice: EntryScanner.Slice
    let kindSlice: EntryScanner.Slice
    let logSlice: EntryScanner.Slice
    let actorSlice: EntryScanner.Slice
    let onBehalfSlice: EntryScanner.Slice
    let rulesSlice: EntryScanner.Slice
    let commitmentSlice: EntryScanner.Slice

    /// Scans the entry that lies in a range of a page.
    ///
    /// Throws `invalid-field`, `missing-field` or `entry-too-large`. A range outside the page throws `missing-field`.
    public init(page: [UInt8], range: Range<Int>) throws(EntryError) {
        guard range.lowerBound >= 0, range.upperBound <= page.count else { throw EntryError(.missingField) }
        guard range.count <= Envelope.maximumSize else { throw EntryError(.tooLarge) }
        let bytes = page.span.extracting(range)
        var scanner = EntryScanner()
        var commitments = EntryScanner.Slice()
        guard scanner.accept("{", bytes) else { throw scanner.refusal("actor") }
        if scanner.accept("\"_sd\":", bytes) {
            guard let slice = scanner.value(bytes), scanner.accept(",", bytes) else { throw scanner.refusal("_sd") }
            commitments = slice
        }
        guard scanner.accept("\"actor\":\"", bytes), let actor = scanner.string(bytes) else { throw scanner.refusal("actor") }
        guard scanner.accept(",\"at\":\"", bytes), let at = scanner.instant(bytes) else { throw scanner.refusal("at") }
        var cause: UUID?
        if scanner.accept(",\"cause\":\"", bytes) {
            cause = scanner.id(bytes)
            if cause == nil { throw scanner.refusal("cause") }
        }
        guard scanner.accept(",\"data\":", bytes), let data = scanner.value(bytes) else { throw scanner.refusal("data") }
        guard scanner.accept(",\"id\":\"", bytes), let id = scanner.id(bytes) else { throw scanner.refusal("id") }
        guard scanner.accept(",\"log\":\"", bytes), let log = scanner.string(bytes) else { throw scanner.refusal("log") }
        guard scanner.accept(",\"on\":\"", bytes), let on = scanner.day(bytes) else { throw scanner.refusal("on") }
        var onBehalf = EntryScanner.Slice()
        if scanner.accept(",\"onBehalf\":\"", bytes) {
            guard let slice = scanner.string(bytes) else { throw scanner.refusal("onBehalf") }
            onBehalf = slice
        }
        var rules = EntryScanner.Slice()
        if scanner.accept(",\"rules\":\"", bytes) {
            guard let slice = scanner.string(bytes) else { throw scanner.refusal("rules") }
            rules = slice
        }
        guard scanner.accept(",\"schema\":", bytes), let schema = scanner.natural(bytes) else { throw scanner.refusal("schema") }
        guard scanner.accept(",\"seq\":", bytes), let seq = scanner.natural(bytes) else { throw scanner.refusal("seq") }
        guard scanner.accept(",\"stream\":\"", bytes), let kind = scanner.kind(bytes), let streamID = scanner.id(bytes) else {
            throw scanner.refusal("stream")
        }
        guard scanner.accept(",\"streamSeq\":", bytes), let streamSeq = scanner.natural(bytes) else {
            throw scanner.refusal("streamSeq")
        }
        var subject: UUID?
        if scanner.accept(",\"subject\":\"", bytes) {
            subject = scanner.id(bytes)
            if subject == nil { throw scanner.refusal("subject") }
        }
        guard scanner.accept(",\"type\":\"", bytes), let type = scanner.string(bytes) else { throw scanner.refusal("type") }
        guard scanner.accept(",\"v\":1}", bytes), scanner.index == bytes.count else { throw scanner.refusal("v") }
        self.seq = seq
        self.streamSeq = streamSeq
        self.schema = Int(schema)
        self.id = id
        self.streamID = streamID
        self.subject = subject
        self.cause = cause
        self.at = at
        self.on = on
        self.page = page
        start = range.lowerBound
        end = range.upperBound
        dataSlice = data
        typeSlice = type
        kindSlice = kind
        logSlice = log
        actorSlice = actor
        onBehalfSlice = onBehalf
        rulesSlice = rules
        commitmentSlice = commitments
    }

    /// Scans bytes that are one entry.
    public init(_ bytes: [UInt8]) throws(EntryError) { try self.init(page: bytes, range: 0..<bytes.count) }
}

extension EntryView {
    /// The bytes of the entry, as they were hashed.
    public var bytes: ArraySlice<UInt8> { page[start..<end] }

    /// The type of the event.
    public var type: ByteText { ByteText(page: page, range: place(of: typeSlice)) }

    /// Whether the event is of this type.
    public func `is`(_ type: StaticString) -> Bool { page.span.matches(type, in: place(of: typeSlice)) }

    /// The kind of the stream.
    public var streamKind: ByteText { ByteText(page: page, range: place(of: kindSlice)) }

    /// The name of the stream.
    public var stream: StreamID { StreamID(kind: streamKind.string, id: streamID) }

    /// The origin of the log.
    public var log: String { text(in: logSlice) }

    /// Who acted.
    public var actor: String { text(in: actorSlice) }

    /// On whose behalf, if the actor acted for another.
    public var onBehalf: String? { onBehalfSlice.end == 0 ? nil : text(in: onBehalfSlice) }

    /// The hash of the rule pack that judged it, if one did.
    public var rules: String? { rulesSlice.end == 0 ? nil : text(in: rulesSlice) }

    /// The commitments to the personal fields; empty when there is none.
    public var commitments: [String] {
        commitmentSlice.end == 0 ? [] : (try? value(in: commitmentSlice))?.strings ?? []
    }

    /// The entry decoded and checked in full.
    public func envelope() throws(EntryError) -> Envelope { try Envelope(decoding: Array(bytes)) }

    /// Where in the page a slice of the entry lies.
    func place(of slice: EntryScanner.Slice) -> Range<Int> { start + Int(slice.start)..<start + Int(slice.end) }

    /// The value that a slice holds.
    func value(in slice: EntryScanner.Slice) throws(EntryError) -> JSONValue {
        var parser = JSONParser(page[place(of: slice)], text: .nfc)
        return try parser.document()
    }

    /// The text between quotation marks that a slice holds.
    func text(in slice: EntryScanner.Slice) -> String {
        let place = place(of: slice)
        let inside = page[place]
        if inside.contains(.backslash) {
            // The scanner saw both quotation marks, so they lie inside the entry.
            var parser = JSONParser(page[place.lowerBound - 1..<place.upperBound + 1], text: .verbatim)
            if let text = try? parser.document().string { return text }
        }
        return String(decoding: inside, as: UTF8.self)
    }
}

import Foundation

extension Envelope {
    /// The canonical bytes of the entry.
    ///
    /// Throws `invalid-field`, `entry-too-large` or what ``CanonicalJSON/encode(_:text:)`` throws.
    public func encode() throws(EntryError) -> [UInt8] {
        try validate()
        var object: JSONObject = [
            "v": .integer(Int64(v)), "log": .string(log), "seq": .integer(seq), "id": .string(id.text), "type": .string(type),
            "schema": .integer(Int64(schema)), "stream": .string(stream.description), "streamSeq": .integer(streamSeq),
            "at": .string(at.description), "on": .string(on.iso), "actor": .string(actor), "data": .object(data),
        ]
        object["subject"] = subject.map { .string($0.text) }
        object["onBehalf"] = onBehalf.map { .string($0) }
        object["cause"] = cause.map { .string($0.text) }
        object["rules"] = rules.map { .string($0) }
        if !sd.isEmpty { object["_sd"] = .array(sd.map { .string($0) }) }
        let bytes = try CanonicalJSON.encode(.object(object))
        guard bytes.count <= Self.maximumSize else { throw EntryError(.tooLarge) }
        return bytes
    }

    /// Reads the bytes of an entry, which must be canonical and hold exactly the fields of this version.
    ///
    /// Throws `entry-too-large`, `not-canonical`, `unknown-field`, `missing-field`, `invalid-field` or what
    /// ``CanonicalJSON/decode(_:text:)`` throws.
    public init(decoding bytes: [UInt8]) throws(EntryError) {
        guard bytes.count <= Self.maximumSize else { throw EntryError(.tooLarge) }
        guard case .object(let object) = try CanonicalJSON.decodeCanonical(bytes) else { throw EntryError(.syntax, offset: 0) }
        var fields = EnvelopeFields(object)
        let v: Int64 = try fields.required("v") { $0.integer }
        guard v == Self.version else { throw EntryError(.invalidField, field: "v") }
        let draft = EventDraft(
            id: try fields.required("id") { $0.string.flatMap(UUID.init(canonical:)) },
            type: try fields.required("type") { $0.string },
            schema: try fields.required("schema") { $0.integer.flatMap(Int.init(exactly:)) },
            stream: try fields.required("stream") { $0.string.flatMap(StreamID.init) },
            subject: try fields.optional("subject") { $0.string.flatMap(UUID.init(canonical:)) },
            on: try fields.required("on") { $0.string.flatMap(Day.init(iso:)) },
            actor: try fields.required("actor") { $0.string },
            onBehalf: try fields.optional("onBehalf") { $0.string },
            cause: try fields.optional("cause") { $0.string.flatMap(UUID.init(canonical:)) },
            rules: try fields.optional("rules") { $0.string },
            data: try fields.required("data") { $0.object })
        let commitments: [String]? = try fields.optional("_sd") { $0.strings }
        // One fact has one form: no commitment is no field.
        if commitments?.isEmpty == true { throw EntryError(.invalidField, field: "_sd") }
        self.init(
            draft,
            log: try fields.required("log") { $0.string },
            seq: try fields.required("seq") { $0.integer },
            streamSeq: try fields.required("streamSeq") { $0.integer },
            at: try fields.required("at") { $0.string.flatMap(Instant.init(rfc3339:)) },
            commitments: [])
        sd = commitments ?? []
        try fields.refuseRest()
        try validate()
    }
}

/// The members of an envelope while they are taken out one by one.
private struct EnvelopeFields {
    private var rest: JSONObject

    init(_ object: JSONObject) { rest = object }

    mutating func optional<Value>(_ name: String, _ read: (JSONValue) -> Value?) throws(EntryError) -> Value? {
        guard let member = rest[name] else { return nil }
        guard let value = read(member) else { throw EntryError(.invalidField, field: name) }
        rest[name] = nil
        return value
    }

    mutating func required<Value>(_ name: String, _ read: (JSONValue) -> Value?) throws(EntryError) -> Value {
        guard let value = try optional(name, read) else { throw EntryError(.missingField, field: name) }
        return value
    }

    func refuseRest() throws(EntryError) {
        // The name is not repeated: it is data from outside.
        if !rest.isEmpty { throw EntryError(.unknownField) }
    }
}

extension JSONValue {
    /// The texts of a list that holds only texts.
    var strings: [String]? {
        guard let array else { return nil }
        let strings = array.compactMap(\.string)
        return strings.count == array.count ? strings : nil
    }
}

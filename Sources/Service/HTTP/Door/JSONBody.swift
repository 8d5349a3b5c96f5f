import Entry

/// Reads the members of a JSON body one by one and refuses what is left over.
///
/// Codable would drop an unknown member without a word, and a misspelt `achievmentTo` would be lost for ever.
struct JSONBody {
    private var object: JSONObject
    private let path: String
    /// What was taken so far, texts made NFC: equal bodies are equal bytes.
    private(set) var taken = JSONObject()

    /// The body of a request: one object, in UTF-8, with each member once.
    ///
    /// Texts are made NFC here, at the door.
    init(bytes: [UInt8]) throws {
        let value: JSONValue
        do {
            value = try CanonicalJSON.decode(bytes, text: .verbatim).normalised
        } catch {
            throw Problem(error)
        }
        try self.init(value, path: "")
    }

    /// An object within a body.
    init(_ value: JSONValue, path: String) throws {
        guard let object = value.object else { throw Problem.invalidField(path.isEmpty ? "/" : path, expected: "object") }
        self.object = object
        self.path = path
    }

    /// Takes a member, whatever it is; JSON null counts as absent.
    mutating func take(_ name: String) -> JSONValue? {
        let value = object[name]
        object[name] = nil
        guard let value, !value.isNull else { return nil }
        taken[name] = value.withoutNulls
        return value
    }

    /// Takes a member and reads it; nil if it is absent.
    mutating func optional<T>(_ name: String, _ expected: String, _ read: (JSONValue) -> T?) throws -> T? {
        guard let value = take(name) else { return nil }
        // No projection could fold a text with a NUL, and an entry stays for ever: it is stopped here, whatever the member.
        guard value.hasPlainTexts else { throw Problem.invalidField(full(name), expected: "plain-text") }
        guard let read = read(value) else { throw Problem.invalidField(full(name), expected: expected) }
        return read
    }

    /// Takes a member and reads it; refuses its absence.
    mutating func required<T>(_ name: String, _ expected: String, _ read: (JSONValue) -> T?) throws -> T {
        guard let value = try optional(name, expected, read) else { throw Problem.missingField(full(name)) }
        return value
    }

    /// Takes an array of objects and reads each; at most `limit` of them.
    mutating func objects<T>(_ name: String, limit: Int, _ read: (inout JSONBody) throws -> T) throws -> [T] {
        let values = try required(name, "array") { $0.array }
        guard !values.isEmpty, values.count <= limit else { throw Problem.invalidField(full(name), expected: "array-bounded") }
        return try values.enumerated().map { index, value in
            var body = try JSONBody(value, path: "\(full(name))/\(index)")
            let item = try read(&body)
            try body.finish()
            return item
        }
    }

    /// Takes an array of objects, if it is there, and reads each; at most `limit` of them.
    mutating func optionalObjects<T>(
        _ name: String, limit: Int, _ read: (inout JSONBody) throws -> T
    ) throws -> [T]? {
        guard let value = object[name], !value.isNull else { return nil }
        return try objects(name, limit: limit, read)
    }

    /// Refuses members that nobody took.
    func finish() throws {
        if let left = object.keys.first { throw Problem.unknownField(full(left)) }
    }

    private func full(_ name: String) -> String {
        // A stranger's member name is echoed, so it is cut: an answer is not a store.
        "\(path)/\(name.count > 60 ? name.prefix(60) + "…" : name)"
    }
}

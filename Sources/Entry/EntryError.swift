/// A refusal of the entry codec: what was wrong, where, and what to do next.
///
/// It never carries a value of the input, so that it can be logged and shown.
public struct EntryError: Error, Hashable, Sendable {
    /// The closed list of refusals; the raw value is the stable code.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// The bytes are not JSON.
        case syntax = "json-syntax"
        /// The bytes begin with a byte order mark.
        case byteOrderMark = "byte-order-mark"
        /// A string is not well-formed UTF-8.
        case invalidUTF8 = "invalid-utf8"
        /// An escape names half of a surrogate pair.
        case loneSurrogate = "lone-surrogate"
        /// Bytes follow the value.
        case trailingBytes = "trailing-bytes"
        /// Arrays and objects are nested deeper than ``CanonicalJSON/maximumDepth``.
        case tooDeep = "too-deep"
        /// An object names the same member twice.
        case duplicateKey = "duplicate-key"
        /// A number is not an integer.
        case notAnInteger = "number-not-integer"
        /// An integer lies outside ±(2^53−1).
        case numberOutOfRange = "number-out-of-range"
        /// The number is minus zero.
        case negativeZero = "negative-zero"
        /// Text is not in Unicode normalisation form C.
        case notNFC = "text-not-nfc"
        /// The bytes are JSON, but not the canonical form of it.
        case notCanonical = "not-canonical"
        /// The entry is longer than ``Envelope/maximumSize``.
        case tooLarge = "entry-too-large"
        /// The envelope holds a field that this version does not know.
        case unknownField = "unknown-field"
        /// The envelope lacks a field.
        case missingField = "missing-field"
        /// A field of the envelope has the wrong form.
        case invalidField = "invalid-field"
        /// The number of commitments is not the number of personal fields.
        case commitmentCount = "commitment-count"
        /// A salt is not 16 bytes long.
        case invalidSalt = "invalid-salt"
    }

    /// Which refusal it is.
    public let kind: Kind

    /// The field of the envelope concerned, where there is one.
    public let field: String?

    /// The byte offset at which reading stopped, where it is known.
    public let offset: Int?

    init(_ kind: Kind, field: String? = nil, offset: Int? = nil) {
        self.kind = kind
        self.field = field
        self.offset = offset
    }

    /// The stable code, in kebab case.
    public var code: String { kind.rawValue }
}

extension EntryError: CustomStringConvertible {
    /// The code, what happened and what to do next, in one line.
    public var description: String { "\(code): \(message) \(nextStep)" }

    /// What happened.
    public var message: String {
        var text = kind.message
        if let field { text += " (field \(field))" }
        if let offset { text += " (at byte \(offset))" }
        return text + "."
    }

    /// What to do next.
    public var nextStep: String { kind.nextStep }
}

extension EntryError.Kind {
    var message: String {
        switch self {
        case .syntax: "The bytes are not JSON"
        case .byteOrderMark: "The bytes begin with a byte order mark"
        case .invalidUTF8: "A string is not well-formed UTF-8"
        case .loneSurrogate: "An escape names half of a surrogate pair"
        case .trailingBytes: "Bytes follow the end of the value"
        case .tooDeep: "The value is nested deeper than \(CanonicalJSON.maximumDepth) levels"
        case .duplicateKey: "An object names the same member twice"
        case .notAnInteger: "A number has a fraction"
        case .numberOutOfRange: "An integer lies outside ±9007199254740991"
        case .negativeZero: "A number is minus zero"
        case .notNFC: "Text is not in Unicode normalisation form C"
        case .notCanonical: "The bytes are not in canonical form (RFC 8785)"
        case .tooLarge: "The entry is longer than \(Envelope.maximumSize) bytes"
        case .unknownField: "The envelope holds an unknown field"
        case .missingField: "The envelope lacks a field"
        case .invalidField: "A field of the envelope has the wrong form"
        case .commitmentCount: "The commitments do not match the personal fields one to one"
        case .invalidSalt: "A salt is not 16 bytes long"
        }
    }

    var nextStep: String {
        switch self {
        case .syntax, .trailingBytes: "Send exactly one JSON value (RFC 8259)."
        case .byteOrderMark: "Send UTF-8 without a byte order mark."
        case .invalidUTF8, .loneSurrogate: "Send well-formed UTF-8 and whole characters."
        case .tooDeep: "Flatten the value."
        case .duplicateKey: "Name each member once."
        case .notAnInteger, .numberOutOfRange: "Write the number as a string, or as an integer of a smaller unit."
        case .negativeZero: "Write 0."
        case .notNFC: "Normalise the text once where it comes in (String.nfc)."
        case .notCanonical: "Encode the value with CanonicalJSON.encode and store those bytes verbatim."
        case .tooLarge: "Split the fact into several events, or store the long part as a blob."
        case .unknownField: "Use a binary that knows this envelope, or put the fact in data."
        case .missingField, .invalidField: "Correct the field as the envelope's documentation says."
        case .commitmentCount: "Make one disclosure, and from it one commitment, for each personal field."
        case .invalidSalt: "Draw 16 fresh random bytes for each disclosure."
        }
    }
}

import Foundation

/// Writes values in canonical form into one growing array.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []
    private let text: TextForm

    init(text: TextForm, capacity: Int = 512) {
        self.text = text
        bytes.reserveCapacity(capacity)
    }

    /// Appends bytes that are canonical already, such as punctuation.
    mutating func append(_ literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Appends the canonical text of an id, without quotation marks.
    mutating func append(_ id: UUID) { bytes.append(id) }

    /// Appends a value that lies inside `depth` arrays and objects.
    mutating func write(_ value: JSONValue, depth: Int) throws(EntryError) {
        switch value {
        case .null: append("null")
        case .bool(let value): append(value ? "true" : "false")
        case .integer(let value): try write(value)
        case .string(let value): try write(value)
        case .array(let elements):
            guard depth < CanonicalJSON.maximumDepth else { throw EntryError(.tooDeep) }
            bytes.append(.openBracket)
            for (index, element) in elements.enumerated() {
                if index > 0 { bytes.append(.comma) }
                try write(element, depth: depth + 1)
            }
            bytes.append(.closeBracket)
        case .object(let object): try write(object, depth: depth)
        }
    }

    /// Appends an object that lies inside `depth` arrays and objects.
    mutating func write(_ object: JSONObject, depth: Int) throws(EntryError) {
        guard depth < CanonicalJSON.maximumDepth else { throw EntryError(.tooDeep) }
        bytes.append(.openBrace)
        for (index, member) in object.members.enumerated() {
            if index > 0 { bytes.append(.comma) }
            try write(member.key)
            bytes.append(.colon)
            try write(member.value, depth: depth + 1)
        }
        bytes.append(.closeBrace)
    }

    /// Appends an integer.
    mutating func write(_ integer: Int64) throws(EntryError) {
        guard integer.magnitude <= UInt64(CanonicalJSON.maximumInteger) else { throw EntryError(.numberOutOfRange) }
        bytes.appendDecimal(integer)
    }

    /// Appends a string with its quotation marks.
    mutating func write(_ string: String) throws(EntryError) {
        if text == .nfc, !string.isNFC { throw EntryError(.notNFC) }
        var string = string
        bytes.append(.quote)
        string.withUTF8 { bytes.appendEscaped($0) }
        bytes.append(.quote)
    }
}

extension [UInt8] {
    /// Appends the decimal digits of an integer.
    mutating func appendDecimal(_ integer: Int64) {
        if 0...9 ~= integer { return append(.zero + UInt8(integer)) }
        var rest = integer.magnitude
        var divisor: UInt64 = 1
        while rest / divisor >= 10 { divisor *= 10 }
        if integer < 0 { append(.minus) }
        while divisor > 0 {
            append(.zero + UInt8(rest / divisor))
            rest %= divisor
            divisor /= 10
        }
    }

    /// Appends the inside of a string: escapes as RFC 8785, section 3.2.2.2 has them, all else verbatim.
    mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in text.indices {
            let byte = text[index]
            guard byte < 0x20 || byte == .quote || byte == .backslash else { continue }
            append(contentsOf: text[start..<index])
            start = index + 1
            append(.backslash)
            switch byte {
            case .quote, .backslash: append(byte)
            case 0x08: append(UInt8(ascii: "b"))
            case 0x09: append(UInt8(ascii: "t"))
            case 0x0A: append(UInt8(ascii: "n"))
            case 0x0C: append(UInt8(ascii: "f"))
            case 0x0D: append(UInt8(ascii: "r"))
            default:
                append(contentsOf: [UInt8(ascii: "u"), .zero, .zero, .zero + byte >> 4, .lowerHex(byte & 0xF)])
            }
        }
        append(contentsOf: text[start...])
    }
}

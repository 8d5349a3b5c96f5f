/// A strict recursive-descent reader of one JSON value; depth is bounded, so the stack is too.
struct JSONParser {
    private let bytes: ArraySlice<UInt8>
    private let text: TextForm
    private var index: Int

    init(_ bytes: ArraySlice<UInt8>, text: TextForm) {
        self.bytes = bytes
        self.text = text
        index = bytes.startIndex
    }

    /// Reads the one value that the bytes consist of.
    mutating func document() throws(EntryError) -> JSONValue {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw EntryError(.byteOrderMark, offset: 0) }
        skipSpace()
        let value = try value(depth: 0)
        skipSpace()
        if index != bytes.endIndex { throw refusal(.trailingBytes) }
        return value
    }

    private func refusal(_ kind: EntryError.Kind) -> EntryError { EntryError(kind, offset: index - bytes.startIndex) }

    private var next: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
    }

    private mutating func accept(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        index += 1
        return true
    }

    private mutating func expect(_ byte: UInt8) throws(EntryError) {
        if !accept(byte) { throw refusal(.syntax) }
    }

    private mutating func value(depth: Int) throws(EntryError) -> JSONValue {
        switch next {
        case UInt8.quote: return .string(try string())
        case UInt8.openBrace: return .object(try object(depth: depth))
        case UInt8.openBracket: return .array(try array(depth: depth))
        case UInt8.minus, .some(0x30...0x39): return .integer(try number())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: throw refusal(.syntax)
        }
    }

    private mutating func word(_ word: String, _ value: JSONValue) throws(EntryError) -> JSONValue {
        for byte in word.utf8 { try expect(byte) }
        return value
    }

    private mutating func array(depth: Int) throws(EntryError) -> [JSONValue] {
        guard depth < CanonicalJSON.maximumDepth else { throw refusal(.tooDeep) }
        index += 1
        skipSpace()
        var elements: [JSONValue] = []
        if accept(.closeBracket) { return elements }
        while true {
            skipSpace()
            elements.append(try value(depth: depth + 1))
            skipSpace()
            if accept(.closeBracket) { return elements }
            try expect(.comma)
        }
    }

    private mutating func object(depth: Int) throws(EntryError) -> JSONObject {
        guard depth < CanonicalJSON.maximumDepth else { throw refusal(.tooDeep) }
        index += 1
        skipSpace()
        var object = JSONObject()
        if accept(.closeBrace) { return object }
        while true {
            skipSpace()
            let start = index
            if next != .quote { throw refusal(.syntax) }
            let key = try string()
            skipSpace()
            try expect(.colon)
            skipSpace()
            let value = try value(depth: depth + 1)
            if !object.insert(key, value) { throw EntryError(.duplicateKey, offset: start - bytes.startIndex) }
            skipSpace()
            if accept(.closeBrace) { return object }
            try expect(.comma)
        }
    }
}

extension JSONParser {
    /// Reads a string that begins at its quotation mark.
    fileprivate mutating func string() throws(EntryError) -> String {
        let opening = index
        index += 1
        let start = index
        while let byte = next, byte != .quote, byte != .backslash, byte >= 0x20 { index += 1 }
        let decoded: String?
        if next == .quote {
            decoded = String(validating: bytes[start..<index], as: UTF8.self)
        } else {
            decoded = String(validating: try unescaped(from: start), as: UTF8.self)
        }
        try expect(.quote)
        guard let decoded else { throw EntryError(.invalidUTF8, offset: opening - bytes.startIndex) }
        if text == .nfc, !decoded.isNFC { throw EntryError(.notNFC, offset: opening - bytes.startIndex) }
        return decoded
    }

    /// The text from `start` to the closing quotation mark, with its escapes resolved.
    private mutating func unescaped(from start: Int) throws(EntryError) -> [UInt8] {
        var result = Array(bytes[start..<index])
        while let byte = next, byte != .quote {
            if byte < 0x20 { throw refusal(.syntax) }
            if byte != .backslash {
                result.append(byte)
                index += 1
                continue
            }
            index += 1
            guard let escape = next else { throw refusal(.syntax) }
            index += 1
            switch escape {
            case UInt8.quote, .backslash, .slash: result.append(escape)
            case UInt8(ascii: "b"): result.append(0x08)
            case UInt8(ascii: "t"): result.append(0x09)
            case UInt8(ascii: "n"): result.append(0x0A)
            case UInt8(ascii: "f"): result.append(0x0C)
            case UInt8(ascii: "r"): result.append(0x0D)
            case UInt8(ascii: "u"): result.append(contentsOf: String(try escapedScalar()).utf8)
            default: throw refusal(.syntax)
            }
        }
        return result
    }

    /// Reads what follows `\u`, and for a high surrogate the low one after it.
    private mutating func escapedScalar() throws(EntryError) -> Unicode.Scalar {
        let start = index - 2
        let first = try hexUnit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        let lone = EntryError(.loneSurrogate, offset: start - bytes.startIndex)
        guard first < 0xDC00, accept(.backslash), accept(UInt8(ascii: "u")) else { throw lone }
        let second = try hexUnit()
        guard 0xDC00...0xDFFF ~= second else { throw lone }
        guard let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) else { throw lone }
        return scalar
    }

    private mutating func hexUnit() throws(EntryError) -> UInt32 {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = next?.hexDigit else { throw refusal(.syntax) }
            unit = unit << 4 | UInt32(digit)
            index += 1
        }
        return unit
    }

    /// Reads a number and answers its exact value if that is an integer within the range.
    fileprivate mutating func number() throws(EntryError) -> Int64 {
        let start = index
        let isNegative = accept(.minus)
        var digits = DecimalDigits()
        if accept(.zero) {
            if let next, next.decimalDigit < 10 { throw refusal(.syntax) }
            digits.append(0)
        } else {
            try digitRun { digits.append($0) }
        }
        if accept(UInt8(ascii: ".")) {
            try digitRun { digits.appendFraction($0) }
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            index += 1
            let isNegativeExponent = next == .minus
            if isNegativeExponent || next == UInt8(ascii: "+") { index += 1 }
            var exponent = 0
            try digitRun { exponent = min(exponent * 10 + Int($0), 1_000_000) }
            digits.exponent += isNegativeExponent ? -exponent : exponent
        }
        return try digits.integer(isNegative: isNegative, offset: start - bytes.startIndex)
    }

    private mutating func digitRun(_ body: (UInt8) -> Void) throws(EntryError) {
        guard let first = next?.decimalDigit, first < 10 else { throw refusal(.syntax) }
        while let digit = next?.decimalDigit, digit < 10 {
            body(digit)
            index += 1
        }
    }
}

import Testing

@testable import Entry

struct CanonicalJSONTests {
    @Test func `space between tokens is read and never written`() throws {
        #expect(try canonical(" { \"b\" : [ 1 , 2 ] ,\n\t\"a\" : null }\r\n") == #"{"a":null,"b":[1,2]}"#)
    }

    @Test func `only what must be escaped is escaped`() throws {
        #expect(
            try canonical(#""\u0041\/\u000b\b\t\n\f\r\u001F\"\\\u007f\u0111""#)
                == "\"A/\\u000b\\b\\t\\n\\f\\r\\u001f\\\"\\\\\u{7f}đ\"")
    }

    @Test(arguments: [("56.0", 56), ("1e3", 1_000), ("1.50e1", 15), ("100e-2", 1), ("0", 0), ("0.0", 0), ("0e9", 0), ("-7", -7)])
    func `a number that is an integer is read however it is written`(json: String, value: Int64) throws {
        #expect(try CanonicalJSON.decode(Array(json.utf8)) == .integer(value))
    }

    @Test(arguments: [
        ("", "json-syntax"), (" ", "json-syntax"), ("nul", "json-syntax"), ("True", "json-syntax"), ("01", "json-syntax"),
        ("+1", "json-syntax"), ("1.", "json-syntax"), (".5", "json-syntax"), ("1e", "json-syntax"), ("-", "json-syntax"),
        ("[1,]", "json-syntax"), ("[1", "json-syntax"), ("{\"a\":1,}", "json-syntax"), ("{a:1}", "json-syntax"),
        ("{\"a\" 1}", "json-syntax"), ("\"a", "json-syntax"), ("\"\\x\"", "json-syntax"), ("\"\\u12\"", "json-syntax"),
        ("\"\\u12G4\"", "json-syntax"), ("\"a\nb\"", "json-syntax"), ("\"\\", "json-syntax"), ("'a'", "json-syntax"),
        ("NaN", "json-syntax"), ("// c\n1", "json-syntax"), ("\u{FEFF}1", "byte-order-mark"), ("1 2", "trailing-bytes"),
        ("{}x", "trailing-bytes"), ("1\u{0}", "trailing-bytes"), ("1e-1", "number-not-integer"), ("0.1", "number-not-integer"),
        ("1e400", "number-out-of-range"), ("1e999999999999999999999", "number-out-of-range"),
        ("1e-999999999999999999999", "number-not-integer"), ("99999999999999999999999999", "number-out-of-range"),
    ])
    func `what is not strict JSON of integers is refused with its code`(json: String, code: String) {
        #expect(refusal(of: json) == code)
    }

    @Test(arguments: [
        [0x22, 0xFF, 0x22], [0x22, 0xC3, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
        [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0x22, 0x5C, 0x6E, 0xE2, 0x82, 0x22],
    ])
    func `a string that is not well-formed UTF-8 is refused`(bytes: [UInt8]) {
        #expect(refusal { () throws(EntryError) in _ = try CanonicalJSON.decode(bytes) } == "invalid-utf8")
    }

    @Test func `nesting is read to 64 levels and refused at 65, reading and writing`() throws {
        func nested(_ depth: Int) -> String { String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
        #expect(try canonical(nested(64)) == nested(64))
        #expect(refusal(of: nested(65)) == "too-deep")
        #expect(refusal(of: String(repeating: "{\"a\":", count: 100_000)) == "too-deep")
        var value: JSONValue = []
        for _ in 0..<64 { value = [value] }
        #expect(refusal { () throws(EntryError) in _ = try CanonicalJSON.encode(value) } == "too-deep")
    }

    @Test func `an integer outside the range is refused when written`() {
        for integer in [9_007_199_254_740_992, -9_007_199_254_740_992, Int64.max, Int64.min] {
            #expect(refusal { () throws(EntryError) in _ = try CanonicalJSON.encode(.integer(integer)) } == "number-out-of-range")
        }
    }

    @Test func `a text or a name that is not in form C is refused when written`() {
        let decomposed = "a\u{301}"
        for value: JSONValue in [.string(decomposed), .array([.string(decomposed)]), .object([decomposed: 1])] {
            #expect(refusal { () throws(EntryError) in _ = try CanonicalJSON.encode(value) } == "text-not-nfc")
        }
    }

    @Test func `a refusal says where it stopped and what to do next, without a value of the input`() throws {
        let error = #expect(throws: EntryError.self) { try CanonicalJSON.decode(Array(#"{"secret":"hidden","secret":1}"#.utf8)) }
        #expect(
            error?.description == "duplicate-key: An object names the same member twice (at byte 19). Name each member once.")
        #expect(error?.offset == 19)
    }

    @Test func `any value comes back equal, and its bytes are canonical`() throws {
        Property.holds { random, seed in
            let value = random.value()
            let bytes = try CanonicalJSON.encode(value)
            #expect(try CanonicalJSON.decode(bytes) == value, seed)
            #expect(refusal { () throws(EntryError) in try CanonicalJSON.check(bytes) } == nil, seed)
        }
    }

    @Test func `any text comes back verbatim, whatever its normalisation form`() throws {
        Property.holds { random, seed in
            let text = random.text()
            let bytes = try CanonicalJSON.encode(.string(text), text: .verbatim)
            let back = try CanonicalJSON.decode(bytes, text: .verbatim).string
            #expect(back.map { Array($0.utf8) } == Array(text.utf8), seed)
        }
    }

    @Test func `damaged bytes are refused, or read to a value that has canonical bytes of its own`() throws {
        Property.holds(rounds: 1_000) { random, seed in
            let bytes = random.damaged(try CanonicalJSON.encode(random.value()))
            guard let value = try? CanonicalJSON.decode(bytes) else { return }
            let canonical = try CanonicalJSON.encode(value)
            #expect(try CanonicalJSON.decode(canonical) == value, seed)
            let code = refusal { () throws(EntryError) in try CanonicalJSON.check(bytes) }
            #expect(code == (canonical == bytes ? nil : "not-canonical"), seed)
        }
    }
}

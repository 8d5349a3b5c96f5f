import Entry
import Foundation
import Testing

struct RFC8785VectorTests {
    private func vector(_ path: String) throws -> [UInt8] {
        let folder = try #require(Bundle.module.resourceURL).appending(path: "Vectors/rfc8785")
        return Array(try Data(contentsOf: folder.appending(path: path)))
    }

    @Test(arguments: ["arrays", "french", "structures", "unicode", "weird"])
    func `a vector of the standard's author comes out byte for byte`(name: String) throws {
        let value = try CanonicalJSON.decode(try vector("input/\(name).json"), text: .verbatim)
        let bytes = try CanonicalJSON.encode(value, text: .verbatim)
        #expect(bytes == (try vector("output/\(name).json")))
        let hex = String(decoding: try vector("outhex/\(name).txt"), as: UTF8.self).split(whereSeparator: \.isWhitespace)
        #expect(bytes == hex.compactMap { UInt8($0, radix: 16) })
        try CanonicalJSON.check(bytes, text: .verbatim)
    }

    @Test func `the vector with fractions is refused`() throws {
        let bytes = try vector("input/values.json")
        #expect(refusal { () throws(EntryError) in _ = try CanonicalJSON.decode(bytes) } == "number-not-integer")
    }

    @Test func `the literals and the string of the vector with fractions come out as they should`() throws {
        let json = #"{"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null, true, false]}"#
        #expect(try canonical(json) == #"{"literals":[null,true,false],"string":"€$\u000f\nA'B\"\\\\\"/"}"#)
    }

    @Test(arguments: ["unicode", "weird"])
    func `a vector that is not in form C is refused as an entry's text`(name: String) throws {
        let bytes = try vector("input/\(name).json")
        #expect(refusal { () throws(EntryError) in _ = try CanonicalJSON.decode(bytes) } == "text-not-nfc")
    }

    @Test(arguments: ["es6numbers-1000.txt", "es6numbers-10000.txt"])
    func `integers within the range are written as ECMAScript does and all other numbers are refused`(file: String) throws {
        let lines = String(decoding: try vector(file), as: UTF8.self).split(separator: "\n")
        var accepted = 0
        for line in lines {
            let parts = line.split(separator: ",")
            let double = Double(bitPattern: try #require(UInt64(parts[0], radix: 16)))
            let text = Array(parts[1].utf8)
            guard let integer = Int64(exactly: double), integer.magnitude <= 9_007_199_254_740_991, text != Array("-0".utf8)
            else {
                let code = refusal { () throws(EntryError) in _ = try CanonicalJSON.decode(text) }
                #expect(code == "number-not-integer" || code == "number-out-of-range", "\(line)")
                continue
            }
            accepted += 1
            #expect(try CanonicalJSON.encode(.integer(integer)) == text, "\(line)")
            #expect(try CanonicalJSON.decode(text) == .integer(integer), "\(line)")
        }
        #expect(lines.count >= 1_000)
        #expect(accepted > 0)
    }
}

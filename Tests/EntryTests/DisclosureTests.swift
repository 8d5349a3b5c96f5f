import Foundation
import Testing

@testable import Entry

struct DisclosureTests {
    private let salt: [UInt8] = Array(0..<16)

    @Test func `a commitment is the digest that another implementation computes`() throws {
        // Computed with Python's json, base64 and hashlib.
        let disclosure = Disclosure(salt: salt, name: "name", value: "Nguyễn Văn Ạ")
        #expect(try disclosure.encoded() == "WyJBQUVDQXdRRkJnY0lDUW9MREEwT0R3IiwibmFtZSIsIk5ndXnhu4VuIFbEg24g4bqgIl0")
        #expect(try disclosure.commitment() == "rldkeNsjlZGFPyC3Y7VmfsAqPZMKnQzWVUrP3dO6MzY")
    }

    @Test func `the digest of the standard's example disclosure is the standard's`() {
        // RFC 9901, section 4.2.3: its JSON has spaces, so only the step after the encoding can be compared.
        let digest = Disclosure.digest(ofEncoded: "WyI2cU1RdlJMNWhhaiIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0")
        #expect(digest == "uutlBuYeMDyjLLTpf6Jxi7yNkEF35jdyWMn9U7b_RYY")
    }

    @Test func `base64url is what Foundation writes, without padding and with the other two signs`() {
        Property.holds { random, seed in
            let bytes = (0..<random.number(0...40)).map { _ in UInt8.random(in: 0...255, using: &random) }
            let expected = Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing(
                "=", with: "")
            #expect(Base64URL.encode(bytes) == expected, seed)
            #expect(Base64URL.isDigest(Base64URL.encode(bytes)) == (bytes.count == 32), seed)
        }
    }

    @Test func `another salt, name or value makes another commitment`() throws {
        let commitments = [
            Disclosure(salt: salt, name: "name", value: "A"), Disclosure(salt: salt.reversed(), name: "name", value: "A"),
            Disclosure(salt: salt, name: "post", value: "A"), Disclosure(salt: salt, name: "name", value: "B"),
        ].map { try? $0.commitment() }
        #expect(Set(commitments).count == 4)
    }

    @Test func `a salt of another length and a text that is not in form C are refused`() {
        let short = Disclosure(salt: [1, 2, 3], name: "name", value: "A")
        #expect(refusal { () throws(EntryError) in _ = try short.commitment() } == "invalid-salt")
        let decomposed = Disclosure(salt: salt, name: "name", value: "a\u{301}")
        #expect(refusal { () throws(EntryError) in _ = try decomposed.commitment() } == "text-not-nfc")
    }
}

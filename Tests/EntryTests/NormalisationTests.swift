import Foundation
import Testing

@testable import Entry

struct NormalisationTests {
    @Test func `a text is brought to form C at the door, and then stays as it is`() {
        Property.holds(rounds: 2_000) { random, seed in
            let text = random.text()
            let normal = text.nfc
            #expect(Array(normal.utf8) == Array(text.precomposedStringWithCanonicalMapping.utf8), seed)
            #expect(normal.isNFC, seed)
            #expect(Array(normal.nfc.utf8) == Array(normal.utf8), seed)
            #expect(text.isNFC == (Array(text.utf8) == Array(normal.utf8)), seed)
        }
    }

    @Test func `the quick look agrees with the full one for every character of the scripts it covers`() {
        for value in [0...0x360, 0x1E00...0x1EFF, 0x2000...0x2030].joined() {
            let character = String(Character(Unicode.Scalar(UInt32(value))!))
            for text in [character, "a" + character, character + "a", "a\u{323}" + character, character + "\u{302}"] {
                #expect(text.isNFC == (Array(text.precomposedStringWithCanonicalMapping.utf8) == Array(text.utf8)), "U+\(value)")
            }
        }
    }

    @Test func `a Vietnamese name typed with combining marks becomes the precomposed one`() {
        let name = "Lo\u{300} Thi\u{323} \u{110}a\u{323}\u{306}ng".nfc
        #expect(Array(name.unicodeScalars) == Array("L\u{F2} Th\u{1ECB} \u{110}\u{1EB7}ng".unicodeScalars))
    }
}

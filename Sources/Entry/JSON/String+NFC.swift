import Foundation

extension String {
    /// The text in Unicode normalisation form C: to be taken once, where a text comes in.
    public var nfc: String { isNFC ? self : precomposedStringWithCanonicalMapping }

    /// Whether the bytes are in Unicode normalisation form C.
    ///
    /// `==` cannot tell: it treats canonically equivalent texts as equal.
    public var isNFC: Bool {
        if utf8.withContiguousStorageIfAvailable(Self.isPlainlyNFC) == true { return true }
        return precomposedStringWithCanonicalMapping.utf8.elementsEqual(utf8)
    }

    /// Whether every character is one that is in form C beside any neighbour; false means "not known".
    ///
    /// These are U+0000–U+02FF, Latin Extended Additional (U+1E00–U+1EFF, where the Vietnamese letters are) and
    /// the dashes and quotation marks U+2010–U+2027: none of them decomposes in form C or composes with what precedes it.
    private static func isPlainlyNFC(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index < bytes.count {
            let lead = bytes[index]
            if lead < 0x80 {
                index += 1
            } else if lead < 0xCC {
                index += 2
            } else if lead == 0xE1, index + 2 < bytes.count, 0xB8...0xBB ~= bytes[index + 1] {
                index += 3
            } else if lead == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80, 0x90...0xA7 ~= bytes[index + 2] {
                index += 3
            } else {
                return false
            }
        }
        return true
    }
}

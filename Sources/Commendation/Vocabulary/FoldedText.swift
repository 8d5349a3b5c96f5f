import Entry
import Foundation

/// Forms of a Vietnamese text for comparing.
public enum FoldedText {
    /// Normalisation form C, lower case, single spaces, no space at either end.
    public static func fold(_ text: String) -> String {
        text.nfc.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ").nfc
    }

    /// As ``fold(_:)``, with the tone of each word written behind it: `hoà` and `hòa` are the same, and nothing is lost.
    public static func tonal(_ text: String) -> String {
        fold(text).split(separator: " ").map { word in
            var letters = String.UnicodeScalarView()
            var tones = ""
            for scalar in String(word).decomposedStringWithCanonicalMapping.unicodeScalars {
                if let tone = toneMarks[scalar.value] { tones.append(tone) } else { letters.append(scalar) }
            }
            return String(letters).nfc + tones
        }
        .joined(separator: " ")
    }

    /// As ``fold(_:)``, without any mark above or below and with `d` for `đ`: for comparing where that is unambiguous.
    public static func bare(_ text: String) -> String {
        var bare = String.UnicodeScalarView()
        for scalar in fold(text).decomposedStringWithCanonicalMapping.unicodeScalars
        where scalar.properties.canonicalCombiningClass == .notReordered {
            bare.append(scalar == "đ" ? "d" : scalar)
        }
        return String(bare)
    }

    /// The five marks of tone, and signs for them that no name holds: the digits of the VNI method, raised.
    private static let toneMarks: [UInt32: Character] = [0x301: "¹", 0x300: "²", 0x309: "³", 0x303: "⁴", 0x323: "⁵"]
}

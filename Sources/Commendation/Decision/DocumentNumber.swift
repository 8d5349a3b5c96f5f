import Entry
import Foundation

/// The number and symbol of an official document, such as `1196/QĐ-UBND`, `36/2017/QĐ-UBND` or `293-KH/TU`.
public struct DocumentNumber: Hashable, Sendable {
    /// The number without leading zeros.
    public let number: String

    /// The year within the number, as in normative documents.
    public let year: Int?

    /// The symbol, such as `QĐ-UBND`, or `KH/TU` of a Party body.
    public let symbol: String

    /// Whether it is a number of a Party body, with a hyphen behind the number.
    public let isParty: Bool

    /// The number in one line as documents cite it; numbers below ten have a leading zero, as is usual.
    public var written: String {
        let digits = number.count == 1 ? "0" + number : number
        if isParty { return "\(digits)-\(symbol)" }
        return ([digits] + (year.map { [String($0)] } ?? []) + [symbol]).joined(separator: "/")
    }

    /// What kind of body issues documents of this symbol, where the symbol alone says it.
    public var impliedBody: BodyKind? {
        switch symbol.uppercased() {
        case "QĐ-CTN": .statePresident
        case "QĐ-TTG": .primeMinister
        default: nil
        }
    }

    /// Reads a number as people write it.
    ///
    /// `Số:` in front, spaces around the separators, long dashes and look-alikes of Đ are tolerated.
    ///
    /// The letter Đ is never guessed: a symbol that begins with `QD` is refused.
    public init(_ text: String) throws(Rejection) {
        let compact = Self.compact(text)
        guard let end = compact.firstIndex(where: { !$0.isASCII || !$0.isNumber }) else { throw .numberUnreadable() }
        let digits = compact[..<end]
        let stripped = String(digits.drop { $0 == "0" })
        guard (1...6).contains(digits.count), !stripped.isEmpty else { throw .numberUnreadable() }
        let separator = compact[end]
        var rest = compact[compact.index(after: end)...]
        guard separator == "/" || separator == "-" else { throw .numberUnreadable() }
        isParty = separator == "-"
        var year: Int?
        let head = rest.prefix { $0 != "/" }
        if !isParty, head.count == 4, head.allSatisfy({ $0.isASCII && $0.isNumber }), head.endIndex < rest.endIndex {
            year = Int(head)
            rest = rest[rest.index(after: head.endIndex)...]
        }
        guard Self.isSymbol(rest, isParty: isParty) else { throw .numberUnreadable() }
        guard rest.prefix(while: \.isLetter).uppercased() != "QD" else { throw .numberWithoutStroke() }
        number = stripped
        self.year = year
        symbol = String(rest)
    }

    private static func compact(_ text: String) -> String {
        var text = text.nfc.trimmingCharacters(in: .whitespacesAndNewlines)
        for prefix in ["số:", "số", "no."] where text.lowercased().hasPrefix(prefix) {
            text = String(text.dropFirst(prefix.count))
            break
        }
        var compact = ""
        for character in text where !character.isWhitespace {
            switch character {
            case "\u{D0}", "\u{189}": compact.append("Đ")
            case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}": compact.append("-")
            default: compact.append(character)
            }
        }
        return compact
    }

    /// Letters and digits in parts; a Party symbol has one slash, a State symbol none.
    private static func isSymbol(_ text: Substring, isParty: Bool) -> Bool {
        guard text.count <= 40, let first = text.first, first.isLetter else { return false }
        let halves = text.split(separator: "/", omittingEmptySubsequences: false)
        guard halves.count == (isParty ? 2 : 1) else { return false }
        return halves.allSatisfy { half in
            half.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { part in
                !part.isEmpty && part.allSatisfy { $0.isLetter || ($0.isASCII && $0.isNumber) || $0 == "." || $0 == "&" }
            }
        }
    }
}

extension DocumentNumber: CustomStringConvertible {
    /// The number as documents cite it.
    public var description: String { written }
}

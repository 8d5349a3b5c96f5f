/// The number of an identity card: 12 digits, or 9 on the cards before 2016 (Law on Identification 2023).
enum IdentityNumberReading: Hashable {
    /// 12 or 9 digits.
    case number(String)
    /// A spreadsheet took it for a number and dropped the zero before it; the text is what it probably was.
    case lostZero(suggestion: String)
    /// `1.23E+11`: a spreadsheet took it for a number, and the digits are gone.
    case scientific
    /// Digits, but not 12 or 9.
    case wrongLength(Int)
    /// Something else than digits.
    case unreadable

    /// Reads a number, passing over blanks, dots and dashes between the digits.
    static func read(_ text: String) -> IdentityNumberReading {
        if text.utf8.count == 12, ListText.isAllDigits(text) { return .number(text) }
        var rest = ListText.clean(text)[...]
        if isScientific(rest) { return .scientific }
        for tail in [".0", ",0", ".00", ",00"] where rest.hasSuffix(tail) { rest = rest.dropLast(tail.count) }
        let digits = String(rest.filter { !" .-".contains($0) })
        guard ListText.isAllDigits(digits) else { return .unreadable }
        switch digits.utf8.count {
        case 12, 9: return .number(digits)
        case 11: return .lostZero(suggestion: "0" + digits)
        case 10: return .lostZero(suggestion: "00" + digits)
        case 8: return .lostZero(suggestion: "0" + digits)
        case let count: return .wrongLength(count)
        }
    }

    private static func isScientific(_ text: Substring) -> Bool {
        guard let e = text.firstIndex(where: { $0 == "E" || $0 == "e" }), e > text.startIndex else { return false }
        let exponent = text[text.index(after: e)...]
        return text[..<e].allSatisfy { $0.isNumber || $0 == "." || $0 == "," }
            && !exponent.isEmpty && exponent.allSatisfy { $0.isNumber || $0 == "+" || $0 == "-" }
    }
}

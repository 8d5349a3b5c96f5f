import Commendation

/// The words by which people write the values of a closed list: the code, both names, other words.
struct WordTable: Sendable {
    private var codes: [String: String] = [:]
    private var parts: [(part: String, code: String)] = []
    /// The Vietnamese names, for the remedy.
    let known: [String]

    /// The words of a closed list.
    ///
    /// - Parameters:
    ///   - also: other words for a value.
    ///   - containing: words that tell a value wherever they stand in the text, tried in their order after all else.
    init<Code: CaseIterable & RawRepresentable & Named>(
        _ type: Code.Type, also: KeyValuePairs<String, Code> = [:], containing: KeyValuePairs<String, Code> = [:]
    ) where Code.RawValue == String {
        known = Code.allCases.map(\.vi)
        for code in Code.allCases {
            for word in [code.rawValue, code.vi, code.en] { codes[ListText.fold(word)] = code.rawValue }
        }
        for (word, code) in also { codes[ListText.fold(word)] = code.rawValue }
        parts = containing.map { (ListText.fold($0.key), $0.value.rawValue) }
    }

    /// The code that a text names, or nil.
    func code(_ text: String) -> String? {
        let folded = ListText.fold(text)
        if folded.isEmpty { return nil }
        if let code = codes[folded] { return code }
        let spaced = " \(folded) "
        return parts.first { spaced.contains(" \($0.part) ") }?.code
    }
}

/// How a count is written for a reader.
package enum NumberText {
    /// Digits in groups of three: `12.345` in Vietnamese, `12,345` in English.
    package static func count(_ number: Int, _ language: Language) -> String {
        let digits = Array(String(number.magnitude))
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(language == .vietnamese ? "." : ",") }
            text.append(digit)
        }
        return number < 0 ? "−" + text : text
    }
}

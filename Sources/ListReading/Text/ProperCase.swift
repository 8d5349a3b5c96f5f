import Foundation

/// Names of persons written in capitals, set as a name is written.
enum ProperCase {
    /// `"NGUYỄN VĂN A"` becomes `"Nguyễn Văn A"`, `"H'HEN NIÊ"` becomes `"H'Hen Niê"`; other text is returned as it is.
    static func ofPerson(_ name: String) -> String {
        guard ListText.isAllCapitals(name) else { return name }
        var result = String.UnicodeScalarView()
        var startsWord = true
        for scalar in name.unicodeScalars {
            let isLetter = scalar.properties.isAlphabetic
            if isLetter, !startsWord {
                result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            } else {
                result.append(scalar)
            }
            startsWord = !isLetter
        }
        return String(result)
    }
}

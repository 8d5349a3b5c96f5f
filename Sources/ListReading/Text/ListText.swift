import Foundation

/// Text of a cell made comparable: composed, without invisible characters, folded.
enum ListText {
    /// Normalisation form C (Unicode Standard Annex #15); text that needs no work is returned as it is.
    static func nfc(_ text: String) -> String {
        // Below U+0300 and in Latin Extended Additional nothing composes with anything, which is nearly all Vietnamese text.
        let isComposed = text.unicodeScalars.allSatisfy { $0.value < 0x300 || (0x1E00...0x1EFF).contains($0.value) }
        return isComposed ? text : text.precomposedStringWithCanonicalMapping
    }

    /// The text on one line: blanks and line breaks become single spaces, outer ones go, and so does what cannot be seen.
    ///
    /// An apostrophe that keeps a spreadsheet from computing (`'=`, `'+`, `'0…`) goes too: it is a sign to the program.
    static func clean(_ text: String) -> String {
        if isClean(text) { return text }
        var result = String.UnicodeScalarView()
        var pendingSpace = false
        for scalar in text.unicodeScalars {
            if isSpace(scalar) {
                pendingSpace = !result.isEmpty
            } else if !isInvisible(scalar) {
                if pendingSpace { result.append(" ") }
                pendingSpace = false
                result.append(scalar)
            }
        }
        if result.first == "'", let second = result.dropFirst().first, "=+-@".unicodeScalars.contains(second) || isDigit(second) {
            result.removeFirst()
        }
        return String(result)
    }

    /// The lines of a cell, each cleaned, empty ones left out.
    static func lines(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { clean(String($0)) }.filter { !$0.isEmpty }
    }

    /// Lower case without diacritics, words of letters and digits with single spaces: `"Họ và\ntên:"` becomes `"ho va ten"`.
    static func fold(_ text: String) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        var other: String?
        var pendingSpace = false
        func flush() {
            if pendingSpace, !result.isEmpty { result.append(0x20) }
            pendingSpace = false
        }
        for scalar in text.unicodeScalars {
            let base = baseLetter(scalar)
            if base != 0 {
                flush()
                result.append(base)
            } else if (0x300...0x36F).contains(scalar.value) || isInvisible(scalar) {
                continue
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                flush()
                other = scalar.properties.lowercaseMapping
                result.append(contentsOf: (other ?? "").utf8)
            } else {
                pendingSpace = true
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// True if the text has letters and none of them is in lower case.
    static func isAllCapitals(_ text: String) -> Bool {
        // A small ASCII letter decides nearly every name.
        if text.utf8.contains(where: { (0x61...0x7A).contains($0) }) { return false }
        var hasCapital = false
        for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
            if scalar.properties.isLowercase { return false }
            if scalar.properties.isUppercase { hasCapital = true }
        }
        return hasCapital
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

    static func isAllDigits(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// True if the text holds a control character that no person types (line breaks and tabs are blanks).
    static func hasControlCharacter(_ text: String) -> Bool {
        text.unicodeScalars.contains { ($0.value < 0x20 && !isSpace($0)) || (0x7F...0x9F).contains($0.value) && $0.value != 0x85 }
    }

    private static func isClean(_ text: String) -> Bool {
        var previous: UInt32 = 0x20
        for scalar in text.unicodeScalars {
            if scalar.value == 0x20 {
                if previous == 0x20 { return false }
            } else if isSpace(scalar) || isInvisible(scalar) || (previous == 0x20 && scalar == "'") {
                return false
            }
            previous = scalar.value
        }
        return previous != 0x20 || text.isEmpty
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// Soft hyphens, joiners, marks of direction and byte order marks, which copying from documents leaves behind.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }

    /// The Latin letter or digit beneath a character in lower case, or 0.
    private static func baseLetter(_ scalar: Unicode.Scalar) -> UInt8 {
        let value = Int(scalar.value)
        return value < baseLetters.count ? baseLetters[value] : 0
    }

    private static let baseLetters: [UInt8] = {
        var table = [UInt8](repeating: 0, count: 0x1F00)
        for digit in UInt8(ascii: "0")...UInt8(ascii: "9") { table[Int(digit)] = digit }
        for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
            table[Int(letter)] = letter
            table[Int(letter) - 0x20] = letter
        }
        // The Icelandic eth (U+00D0) looks like Đ and stands for it in many old lists.
        let groups = [
            "aàáảãạăằắẳẵặâầấẩẫậ", "dđð", "eèéẻẽẹêềếểễệ", "iìíỉĩị", "oòóỏõọôồốổỗộơờớởỡợ", "uùúủũụưừứửữự", "yỳýỷỹỵ",
        ]
        for group in groups {
            guard let base = group.utf8.first else { continue }
            for scalar in (group + group.uppercased()).precomposedStringWithCanonicalMapping.unicodeScalars {
                table[Int(scalar.value)] = base
            }
        }
        return table
    }()
}

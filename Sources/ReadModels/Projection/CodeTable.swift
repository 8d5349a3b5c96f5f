package import Foundation

/// Codes and ids that occur often as small numbers, so that a row holds no reference and a cell is compared in a few words.
///
/// The numbers mean something only within one table; what is written and compared is always the text.
package struct CodeTable: Sendable {
    private var numbers: [String: UInt16] = [:]
    private var texts: [String] = [""]
    private var idNumbers: [UUID: UInt32] = [:]
    private var ids: [UUID] = []

    package init() {}

    /// The number of a code; 0 stands for "not known".
    ///
    /// Nil when there are more codes than numbers (65,535).
    package mutating func number(of text: String?) -> UInt16? {
        guard let text, !text.isEmpty else { return 0 }
        if let known = numbers[text] { return known }
        guard let number = UInt16(exactly: texts.count) else { return nil }
        numbers[text] = number
        texts.append(text)
        return number
    }

    /// The code that a number stands for; nil for "not known".
    package func text(_ number: UInt16) -> String? {
        number == 0 ? nil : texts[Int(number)]
    }

    /// The number of an id.
    package mutating func number(of id: UUID) -> UInt32 {
        if let known = idNumbers[id] { return known }
        let number = UInt32(ids.count)
        idNumbers[id] = number
        ids.append(id)
        return number
    }

    /// The id that a number stands for.
    package func id(_ number: UInt32) -> UUID {
        ids[Int(number)]
    }
}

public import Entry
public import Foundation

/// A canonical text by which an honoree is found again; it holds personal data and is stored only as an HMAC, made outside.
public struct MatchKey: Hashable, Sendable {
    /// The kinds of keys, the surest first; the raw value is the code in events.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// The identity number.
        case identity
        /// Name, birth date and unit.
        case nameBirthUnit = "name-birth-unit"
        /// Name and unit: sure for a collective, never for a person or household.
        case nameUnit = "name-unit"
        /// Name and birth date, in whatever unit: never sure.
        case nameBirth = "name-birth"
    }

    /// The kind.
    public let kind: Kind

    /// The text to be put through HMAC, in UTF-8: kind and values, each on a line of its own.
    public let text: String

    private init(_ kind: Kind, _ honoree: SubjectKind, _ values: String...) {
        self.kind = kind
        text = ([kind.rawValue, honoree.rawValue] + values).joined(separator: "\n")
    }

    /// All keys of an honoree, the surest first.
    ///
    /// There is none of the name alone. The names of collectives are compared as they are; tone marks count wherever in the word they stand.
    public static func keys(
        of kind: SubjectKind, name: String, birthDate: Day? = nil, unit: UUID? = nil, identityNumber: String? = nil
    ) -> [MatchKey] {
        let name = FoldedText.tonal(name)
        var keys: [MatchKey] = []
        if let number = identityNumber.flatMap(normalised(identityNumber:)) { keys.append(MatchKey(.identity, kind, number)) }
        guard !name.isEmpty else { return keys }
        if let birthDate, let unit, kind != .collective {
            keys.append(MatchKey(.nameBirthUnit, kind, name, birthDate.iso, unit.text))
        }
        if let unit { keys.append(MatchKey(.nameUnit, kind, name, unit.text)) }
        if let birthDate, kind != .collective { keys.append(MatchKey(.nameBirth, kind, name, birthDate.iso)) }
        return keys
    }

    /// An identity number without spaces, dots and hyphens; nil if less than six digits or letters are left.
    static func normalised(identityNumber: String) -> String? {
        let kept = identityNumber.nfc.uppercased().filter { $0.isASCII && ($0.isNumber || $0.isLetter) }
        return kept.count >= 6 ? kept : nil
    }
}

extension MatchKey: CustomStringConvertible, CustomReflectable {
    /// The kind alone: the text never reaches a log line.
    public var description: String { "\(kind.rawValue): (personal)" }

    /// The kind alone.
    public var customMirror: Mirror { Mirror(self, children: ["kind": kind.rawValue]) }
}

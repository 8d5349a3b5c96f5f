public import Entry
public import Foundation

/// What tells an honoree apart from others: personal data, which never stands in an entry.
public struct Particulars: Hashable, Sendable {
    /// The earliest birth that can be recorded: before it only the decade is.
    public static let earliestBirth = Day.first

    /// The name.
    public var name: String
    /// The birth date.
    public var birthDate: Day?
    /// The number of the identity card or passport.
    public var identityNumber: String?

    /// Puts the parts together.
    public init(name: String, birthDate: Day? = nil, identityNumber: String? = nil) {
        self.name = name
        self.birthDate = birthDate
        self.identityNumber = identityNumber
    }

    /// Refuses what cannot be: the same at every door.
    public func check(_ kind: SubjectKind, today: Day) throws(Rejection) {
        try PlainText.check(name, "name", limit: 300)
        try Self.check(birthDate: birthDate, today: today)
        try Self.check(identityNumber: identityNumber)
        guard kind == .collective else { return }
        if birthDate != nil { throw .notOfCollective("birthDate") }
        if identityNumber != nil { throw .notOfCollective("identityNumber") }
    }

    /// Refuses a birth after today.
    static func check(birthDate: Day?, today: Day) throws(Rejection) {
        guard let birthDate else { return }
        guard birthDate <= today else { throw .birthImpossible() }
    }

    /// Refuses what is not the number of a card (12 digits, or 9 before 2016) or of a passport.
    static func check(identityNumber: String?) throws(Rejection) {
        guard let identityNumber else { return }
        var digits = 0
        var letters = 0
        for byte in identityNumber.utf8 {
            switch byte {
            case 0x30...0x39: digits += 1
            case 0x41...0x5A, 0x61...0x7A: letters += 1
            case 0x20, 0x2D, 0x2E: break
            default: throw .identityNumberUnreadable()
            }
        }
        let isCard = letters == 0 && (digits == 12 || digits == 9)
        let isPassport = letters > 0 && digits > 0 && (6...20).contains(letters + digits)
        guard isCard || isPassport else { throw .identityNumberUnreadable() }
    }

    /// The keys under which the honoree is found again.
    public func keys(of kind: SubjectKind, unit: UUID?) -> [MatchKey] {
        MatchKey.keys(of: kind, name: name, birthDate: birthDate, unit: unit, identityNumber: identityNumber)
    }

    /// The particulars after a correction.
    public func corrected(by correction: CorrectHonoree) -> Particulars {
        Particulars(
            name: correction.name ?? name, birthDate: correction.birthDate ?? birthDate,
            identityNumber: correction.identityNumber ?? identityNumber)
    }

    /// The fields that become disclosures.
    var personal: [PersonalField] {
        var personal: [PersonalField] = []
        personal.add("name", name)
        personal.add("birthDate", birthDate?.iso)
        personal.add("identityNumber", identityNumber)
        return personal
    }
}

extension Particulars: CustomStringConvertible, CustomReflectable {
    /// Nothing of it: it is personal.
    public var description: String { "(personal)" }

    /// Nothing of it.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

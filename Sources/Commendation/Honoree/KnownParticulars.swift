public import Entry
import Foundation

/// What is known of an honoree now, and what was taken for true before it was corrected.
///
/// The blind index forgets no key, so what it finds for somebody who was corrected, or from whom somebody was split off, is
/// checked against this. It is personal and stands in no entry.
public struct KnownParticulars: Hashable, Sendable {
    private var name: String?
    private var birthDate: Day?
    private var identityNumber: String?
    private var formerNames: Set<String> = []
    private var formerBirths: Set<Day> = []
    private var wasRenumbered = false

    /// Nothing: all was erased.
    public init() {}

    /// Takes the disclosures that are still kept of a registration or, later, of a correction.
    public mutating func take(name: String?, birthDate: Day?, identityNumber: String?) {
        if let name = name.map(FoldedText.tonal) {
            if let known = self.name, known != name { formerNames.insert(known) }
            self.name = name
        }
        if let birthDate {
            if let known = self.birthDate, known != birthDate { formerBirths.insert(known) }
            self.birthDate = birthDate
        }
        if let number = identityNumber.flatMap(MatchKey.normalised(identityNumber:)) {
            if let known = self.identityNumber, known != number { wasRenumbered = true }
            self.identityNumber = number
        }
    }

    /// Whether it is sure that a key of a row leads here.
    ///
    /// A name that nobody recorded came here by a row whose number matched: that is good, unless the number was wrong or the row
    /// may have been about somebody who was split off.
    func bears(_ row: Particulars, by kind: MatchKey.Kind, wasSplit: Bool) -> Bool {
        if kind == .identity {
            return identityNumber != nil && row.identityNumber.flatMap(MatchKey.normalised(identityNumber:)) == identityNumber
        }
        let name = FoldedText.tonal(row.name)
        let agrees = name == self.name && (kind == .nameUnit || row.birthDate == birthDate)
        if agrees || wasRenumbered || wasSplit || self.name == nil { return agrees }
        return !formerNames.contains(name) && !(row.birthDate.map(formerBirths.contains) ?? false)
    }
}

extension KnownParticulars: CustomStringConvertible, CustomReflectable {
    /// Nothing of it: it is personal.
    public var description: String { "(personal)" }

    /// Nothing of it.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

package import Entry
package import Foundation

/// An individual, collective or household, as far as a reader may see who it is.
///
/// The identity number is kept by its end only; the whole of it never leaves the store.
package struct BookPerson: Sendable {
    /// Its id.
    package let id: UUID
    /// `individual`, `collective` or `household`, if it is known.
    package let kind: String?
    /// The name as last recorded; nil if it was erased.
    package let name: String?
    /// The birth date; nil if there is none or it was erased.
    package let birthDate: Day?
    /// The end of the identity number, if one is known.
    package let identity: String?
    /// The unit that it belongs to now.
    package let unit: BookUnit?
    /// The day of its registration.
    package let registeredOn: Day?
    /// How often it was proposed.
    package let proposals: Int
    /// How often it was conferred an award.
    package let conferred: Int
    /// The honoree that stands for it since a merge.
    package let mergedInto: UUID?
    /// Why its name is not shown; nil if it is.
    package let gap: PersonalGap?

    /// Puts the facts together.
    package init(
        id: UUID, kind: String?, name: String?, birthDate: Day?, identity: String?, unit: BookUnit?, registeredOn: Day?,
        proposals: Int, conferred: Int, mergedInto: UUID? = nil, gap: PersonalGap? = nil
    ) {
        self.gap = gap
        self.id = id
        self.kind = kind
        self.name = name
        self.birthDate = birthDate
        self.identity = identity
        self.unit = unit
        self.registeredOn = registeredOn
        self.proposals = proposals
        self.conferred = conferred
        self.mergedInto = mergedInto
    }
}

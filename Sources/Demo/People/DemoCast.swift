package import Entry

/// Everything personal that a demonstration invented, for whoever looks for traces of it in the log.
///
/// Noted where it is invented, not where it is written: what a decider left in the open by mistake stands here all the same.
package struct DemoCast: Hashable, Sendable {
    /// The names of persons, households and collectives, the old ones of those that were renamed too.
    package private(set) var names: Set<String> = []
    /// The birth dates, the wrong ones of those that were corrected too.
    package private(set) var births: Set<Day> = []
    /// The identity numbers.
    package private(set) var identities: Set<String> = []
    /// What is written about somebody: posts, citations, remarks.
    package private(set) var texts: Set<String> = Set(InventedTexts.personal)

    /// Whether anybody wants to know: for a whole province it is a lot to keep.
    private let isKept: Bool

    init(isKept: Bool) { self.isKept = isKept }

    mutating func note(_ person: PersonMaker.Person) {
        guard isKept else { return }
        names.insert(person.name)
        births.insert(person.birth)
        identities.insert(person.identity)
    }

    mutating func note(name: String) { if isKept { names.insert(name) } }

    mutating func note(birth: Day) { if isKept { births.insert(birth) } }
}

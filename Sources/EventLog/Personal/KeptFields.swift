package import Entry

/// What is left of the personal fields of one entry.
package struct KeptFields: Hashable, Sendable {
    /// The fields that can be read.
    package var disclosures: [Disclosure]

    /// The names of those that are kept, but whose key is not there.
    package var keyless: [String]

    /// How many of those without a key are known to be lost for good: their person has another key by now.
    package var lost = 0

    /// The names of those whose box does not open under its key: changed, or moved from another place.
    package var damaged: [String]

    /// States what is left.
    package init(disclosures: [Disclosure] = [], keyless: [String] = [], damaged: [String] = []) {
        self.disclosures = disclosures
        self.keyless = keyless
        self.damaged = damaged
    }

    /// How many fields are kept, readable or not.
    package var count: Int { disclosures.count + keyless.count + damaged.count }
}

import Entry

/// A personal field with its salt, the bytes that are sealed, and the commitment that the entry holds in its place.
struct PreparedDisclosure: Hashable, Sendable {
    let disclosure: Disclosure
    let canonical: [UInt8]
    let commitment: String

    init(_ disclosure: Disclosure) throws(EntryError) {
        self.disclosure = disclosure
        canonical = try disclosure.canonical()
        commitment = Disclosure.commitment(to: canonical)
    }
}

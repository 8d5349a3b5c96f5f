import Entry

/// A personal field with its salt, its value as canonical bytes, and the commitment that the entry holds in its place.
struct SealedDisclosure: Hashable, Sendable {
    let name: String
    let salt: [UInt8]
    let value: [UInt8]
    let commitment: String

    init(_ disclosure: Disclosure) throws(EntryError) {
        name = disclosure.name
        salt = disclosure.salt
        value = try CanonicalJSON.encode(disclosure.value)
        commitment = try disclosure.commitment()
    }
}

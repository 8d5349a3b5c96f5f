package import Foundation

/// The keys of persons, kept outside the database and its backups.
///
/// The log asks in batches: one request, one page, one bulk.
package protocol PersonKeyring: Sendable {
    /// Those of some persons unknown to the keyring who had a key once: a second one would hide what was sealed under the first.
    typealias LostKeys = @Sendable (_ unknown: Set<UUID>) async throws -> Set<UUID>

    /// The keys of some persons, made where there are none, and durable before this returns.
    ///
    /// - Parameter lost: asked of those who are unknown here, of several callers at once.
    /// - Throws: ``PersonKeyError/destroyed(_:)`` for a person whose key was destroyed, who never gets another one;
    ///   ``PersonKeyError/behind(persons:)`` for those whose key is lost.
    func keys(makingFor persons: Set<UUID>, unless lost: @escaping LostKeys) async throws(PersonKeyError) -> [UUID: PersonKey]

    /// The keys that there are; persons without one are left out.
    func keys(of persons: Set<UUID>) async throws(PersonKeyError) -> [UUID: PersonKey]

    /// Destroys the keys of some persons for good, durably; persons who never had one get none later either.
    func destroy(_ persons: Set<UUID>) async throws(PersonKeyError)

    /// What is known of the keys that were destroyed; persons whose keys were not are left out.
    func destroyed(_ persons: Set<UUID>) async throws(PersonKeyError) -> [UUID: DestroyedKey]

    /// Up to which position of the log every erasure is carried out, as far as this store knows.
    ///
    /// It lies in the key store, so that a store that was restored from a backup, with keys that were destroyed since, has them
    /// destroyed again.
    func settled() async throws(PersonKeyError) -> Int64

    /// Records that every erasure before a position is carried out.
    func settle(before position: Int64) async throws(PersonKeyError)

    /// The keys of the blind index that are kept, by generation.
    func indexKeys() async throws(PersonKeyError) -> [Int32: IndexKey]

    /// The key of a generation of the blind index, made if there is none, and durable before this returns.
    func indexKey(making generation: Int32) async throws(PersonKeyError) -> IndexKey

    /// Destroys the keys of the generations before one, for good and durably.
    func destroyIndexKeys(before generation: Int32) async throws(PersonKeyError)
}

extension PersonKeyring {
    /// The keys of some persons of whom nothing is sealed yet, made where there are none.
    package func keys(makingFor persons: Set<UUID>) async throws(PersonKeyError) -> [UUID: PersonKey] {
        try await keys(makingFor: persons, unless: { _ in [] })
    }
}

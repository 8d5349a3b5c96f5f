package import Entry
package import Foundation

/// Seals the personal fields of one log on the way in, and opens them for display.
struct PersonVault: Sendable {
    let origin: String
    let keyring: any PersonKeyring

    /// Whether keys may be made at all.
    let gate = KeyGate()

    /// Those of some persons for whom values are sealed in the log already; throws ``PersonKeyError`` alone.
    let sealedAlready: PersonKeyring.LostKeys

    /// Seals the fields of requests, all keys asked for at once and durable before anything is written under them.
    ///
    /// - Throws: ``AppendError/personErased(_:)``, ``AppendError/keysUnavailable``, ``AppendError/keysBehind`` or
    ///   ``AppendError/invalidEvent(_:_:)``.
    func seal(_ requests: [PreparedRequest]) async throws(AppendError) -> [PreparedRequest] {
        let persons = requests.reduce(into: Set<UUID>()) { persons, request in
            for event in request.events where !event.disclosures.isEmpty { persons.insert(event.draft.person) }
            for line in request.request.blindKeys { persons.insert(line.honoree) }
        }
        guard !persons.isEmpty else { return requests }
        let keys: [UUID: PersonKey]
        do {
            keys = try await self.keys(of: persons)
        } catch {
            throw AppendError(error)
        }
        var sealed = requests
        for index in sealed.indices {
            for place in sealed[index].events.indices where !sealed[index].events[place].disclosures.isEmpty {
                try seal(&sealed[index].events[place], keys)
            }
            sealed[index].blindBoxes = try sealed[index].request.blindKeys.map { line throws(AppendError) in
                guard let key = keys[line.honoree], let box = try? seal(line, under: key) else { throw .keysUnavailable }
                return box
            }
        }
        return sealed
    }

    /// The keys of persons, made for those who are new to the log.
    ///
    /// - Throws: ``PersonKeyError``: ``PersonKeyError/behind(persons:)`` rather than a second key for anybody.
    func keys(of persons: Set<UUID>) async throws(PersonKeyError) -> [UUID: PersonKey] {
        try await keyring.keys(makingFor: persons) { [gate, sealedAlready] unknown in
            guard gate.isOpen else { return unknown }
            return try await sealedAlready(unknown)
        }
    }

    /// Those of some persons with sealed values who have no key here though it was not destroyed; from then on keys are made, or not.
    ///
    /// - Throws: ``PersonKeyError``.
    func check(_ persons: Set<UUID>) async throws(PersonKeyError) -> Set<UUID> {
        let missing = persons.subtracting(try await keyring.keys(of: persons).keys)
        let lost = missing.subtracting(try await keyring.destroyed(missing).keys)
        gate.isOpen = lost.isEmpty
        return lost
    }

    /// Seals a key of the blind index for its honoree.
    func seal(_ line: BlindEntry, under key: PersonKey) throws -> [UInt8] {
        try key.seal(line.key.bytes, for: BoxPlace(origin: origin, honoree: line.honoree))
    }

    /// Opens the box of a key of the blind index; `nil` if it is not one of this honoree.
    func openBlind(_ box: [UInt8], of honoree: UUID, under key: PersonKey) -> BlindKey? {
        key.open(box, for: BoxPlace(origin: origin, honoree: honoree)).flatMap { BlindKey(bytes: $0) }
    }

    private func seal(_ event: inout PreparedRequest.Event, _ keys: [UUID: PersonKey]) throws(AppendError) {
        guard let key = keys[event.draft.person] else { throw .keysUnavailable }
        do {
            event.boxes = try event.disclosures.map { field in
                try key.seal(field.canonical, for: BoxPlace(origin: origin, event: event.draft.id, name: field.disclosure.name))
            }
        } catch {
            throw .keysUnavailable
        }
    }

    /// Seals one field anew, for the person to whom it belongs.
    func seal(_ disclosure: Disclosure, of event: UUID, under key: PersonKey) throws -> [UInt8] {
        try key.seal(try disclosure.canonical(), for: BoxPlace(origin: origin, event: event, name: disclosure.name))
    }

    /// Opens fields, by the position of their entry.
    ///
    /// - Throws: ``PersonKeyError``.
    func open(_ fields: [SealedField]) async throws -> [Int64: KeptFields] {
        guard !fields.isEmpty else { return [:] }
        let keys = try await keyring.keys(of: Set(fields.map(\.person)))
        var kept: [Int64: KeptFields] = [:]
        for field in fields {
            guard let key = keys[field.person] else {
                kept[field.seq, default: KeptFields()].keyless.append(field.name)
                continue
            }
            guard let disclosure = open(field, under: key) else {
                if key.replacesLost {
                    kept[field.seq, default: KeptFields()].keyless.append(field.name)
                    kept[field.seq, default: KeptFields()].lost += 1
                } else {
                    kept[field.seq, default: KeptFields()].damaged.append(field.name)
                }
                continue
            }
            kept[field.seq, default: KeptFields()].disclosures.append(disclosure)
        }
        return kept
    }

    private func open(_ field: SealedField, under key: PersonKey) -> Disclosure? {
        let place = BoxPlace(origin: origin, event: field.event, name: field.name)
        guard let plain = key.open(field.box, for: place), let disclosure = try? Disclosure(canonical: plain),
            disclosure.name == field.name
        else { return nil }
        return disclosure
    }
}

extension EventDraft {
    /// Whose key seals its personal fields: the honoree concerned, or else the thing that the stream is about.
    package var person: UUID { subject ?? stream.id }
}

extension AppendError {
    /// What a request is told when the keys of its persons cannot be had.
    init(_ error: PersonKeyError) {
        self =
            switch error {
            case .destroyed(let person): .personErased(person)
            case .behind, .indexKeyMissing: .keysBehind
            case .databaseUnavailable(let sqlState): .unavailable(sqlState: sqlState)
            case .unavailable, .storeMissing, .otherOrigin, .copyUnusable: .keysUnavailable
            }
    }
}

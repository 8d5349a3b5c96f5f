import Commendation
import Entry
import EventLog
import Foundation

extension ReadModelBook {
    /// The erasures of some honorees that stand in the log.
    func erasures(of persons: some Sequence<UUID>) async throws -> [UUID: BookErasure] {
        let persons = Set(persons)
        guard !persons.isEmpty else { return [:] }
        let entries = try await log.readStreams(Array(persons)).filter { $0.is(PersonErased.name) }
        guard !entries.isEmpty else { return [:] }
        let keys = try await log.destroyedKeys(of: Set(entries.map(\.streamID)))
        var erasures: [UUID: BookErasure] = [:]
        for entry in entries {
            let fact = try PersonErased(entry)
            erasures[entry.streamID] = BookErasure(
                on: entry.on, sequence: entry.seq, basis: fact.basis, citation: fact.citation, gone: keys[entry.streamID]?.gone)
        }
        return erasures
    }

    /// Why fields of some entries are not shown, by position; entries of which nothing is missing are left out.
    func gaps(in entries: some Sequence<EntryView>, _ kept: [Int64: KeptFields]) async throws -> [Int64: PersonalGap] {
        // The honorees that a stream has been about: a proposal may have been moved.
        var concerned: [UUID: Set<UUID>] = [:]
        var short: [EntryView] = []
        for entry in entries {
            concerned[entry.streamID, default: [entry.streamID]].formUnion(entry.subject.map { [$0] } ?? [])
            let left = kept[entry.seq] ?? KeptFields()
            if left.disclosures.count < entry.commitments.count { short.append(entry) }
        }
        guard !short.isEmpty else { return [:] }
        let erasures = try await erasures(of: short.flatMap { concerned[$0.streamID] ?? [] })
        var gaps: [Int64: PersonalGap] = [:]
        for entry in short {
            let later = (concerned[entry.streamID] ?? []).compactMap { erasures[$0] }.filter { $0.sequence > entry.seq }
            gaps[entry.seq] = Self.gap(kept[entry.seq], later.min { $0.sequence < $1.sequence })
        }
        return gaps
    }

    /// Why a field is not shown, by what is left of it and the erasure of whom it is about.
    static func gap(_ left: KeptFields?, _ erasure: BookErasure?) -> PersonalGap {
        if let erasure { return .erased(erasure) }
        if left?.keyless.isEmpty == false { return .keyMissing }
        return left?.damaged.isEmpty == false ? .damaged : .notKept
    }
}

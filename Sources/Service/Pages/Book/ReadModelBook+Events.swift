import Entry
import EventLog
import Foundation

extension ReadModelBook {
    /// The events of streams in the order of the log, with the personal fields that still stand.
    func events(of streams: [UUID]) async throws -> [BookEvent] {
        let entries = try await log.readStreams(streams)
        let kept = try await log.kept(of: entries.map(\.seq))
        let gaps = try await gaps(in: entries, kept)
        return try entries.map { try event($0, kept[$0.seq], gaps[$0.seq]) }
    }

    /// The events of each of some streams, in the order of the log.
    func events(ofEach streams: [UUID]) async throws -> [UUID: [BookEvent]] {
        guard !streams.isEmpty else { return [:] }
        let entries = try await log.readStreams(Array(Set(streams)))
        let kept = try await log.kept(of: entries.map(\.seq))
        let gaps = try await gaps(in: entries, kept)
        var events: [UUID: [BookEvent]] = [:]
        for entry in entries {
            events[entry.streamID, default: []].append(try event(entry, kept[entry.seq], gaps[entry.seq]))
        }
        return events
    }

    /// An entry as a person reads it.
    func event(_ view: EntryView, _ kept: KeptFields?, _ gap: PersonalGap?) throws -> BookEvent {
        let entry = try view.envelope()
        // Who commented on a proposal is for the standing office to know, not for whoever opens its page.
        let hidden: Set<String> = entry.type == "CommentReceived" ? ["name", "contact"] : []
        return BookEvent(
            sequence: entry.seq, type: entry.type, on: entry.on, at: entry.at, actor: entry.actor, onBehalf: entry.onBehalf,
            rules: entry.rules, data: entry.data,
            personal: (kept?.disclosures ?? []).filter { !hidden.contains($0.name) }.sorted { $0.name < $1.name }.compactMap {
                disclosure in
                disclosure.value.string.map { (name: disclosure.name, value: $0) }
            }, stream: view.streamID, gap: gap)
    }
}

extension [BookEvent] {
    /// Why a name is not shown, by the latest event that lacks a field.
    var gap: PersonalGap? { last { $0.gap != nil }?.gap }

    /// Those that say who a proposal is about: what others say of themselves, such as whoever comments, is none of it.
    var naming: [BookEvent] {
        let types: Set<String> = ["ProposalSubmitted", "ProposalResubmitted", "ProposalRetitled", "AwardCorrected"]
        return filter { types.contains($0.type) }
    }

    /// The latest text of a personal field that still stands.
    func latest(_ name: String) -> String? {
        reversed().lazy.compactMap { event in event.personal.first { $0.name == name }?.value }.first
    }

    /// All texts of a personal field that still stand, the latest first, each once.
    func all(_ name: String) -> [String] {
        var seen: Set<String> = []
        return reversed().compactMap { event in event.personal.first { $0.name == name }?.value }.filter {
            seen.insert($0).inserted
        }
    }
}

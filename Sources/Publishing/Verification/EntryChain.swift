import Foundation

/// What ties entries to those before them: time never goes back, and the versions of each stream are dense from 0.
///
/// It remembers the next version of every stream, some 40 bytes each: the one part of a verification that grows with the log.
struct EntryChain: Sendable {
    private var at = Int64.min
    private var versions: [UUID: Int64] = [:]

    /// The time of the last entry, in microseconds; nil before the first.
    var lastAt: Int64? { at == .min ? nil : at }

    /// Takes up the entries of a run that follow those taken before.
    mutating func append(_ audit: EntryAudit, place: (Int64) -> String?) throws(LogFault) {
        var position = audit.first
        for fact in audit.facts {
            guard fact.at >= at else { throw LogFault(.timeGoesBack, position: position, place: place(position)) }
            at = fact.at
            let expected = versions[fact.stream, default: 0]
            guard fact.streamSeq == expected else {
                throw LogFault(.versionGap, position: position, place: place(position), detail: "\(expected)")
            }
            versions[fact.stream] = expected + 1
            position += 1
        }
    }
}

import Entry
import Foundation

/// A request whose entries are encoded but for the three values that only the appender can give: all that can be done
/// before the lock is done in the caller's own task.
struct PreparedRequest: Sendable {
    /// One event: its template, and the personal fields whose commitments the template holds.
    struct Event: Sendable {
        let draft: EventDraft
        let template: EntryTemplate
        let disclosures: [PreparedDisclosure]

        /// The fields sealed, in their order; empty until a ``PersonVault`` has done so.
        var boxes: [[UInt8]] = []
    }

    let request: AppendRequest
    var events: [Event]
    let byteCount: Int

    /// The request's keys of the blind index, each sealed for its honoree; empty until a ``PersonVault`` has done so.
    var blindBoxes: [[UInt8]] = []

    /// Encodes a request's events for a log.
    ///
    /// - Parameters:
    ///   - kinds: the kinds of event that may be written; `nil` for any.
    ///   - salt: draws 16 fresh random octets.
    /// - Throws: ``AppendError/outOfBounds(events:bytes:)``, ``AppendError/invalidEvent(_:_:)``,
    ///   ``AppendError/unknownKind(_:)``, ``AppendError/duplicateEvent(_:)`` or ``AppendError/stampRefused(_:)``.
    init(
        _ request: AppendRequest,
        origin: String,
        kinds: Set<EventKind>?,
        salt: @Sendable () -> [UInt8]
    ) throws(AppendError) {
        if request.stamp != nil, !DemoStamp.isAccepted(by: origin) { throw .stampRefused(.notADemonstration) }
        guard (1...AppendRequest.eventLimit).contains(request.events.count) else {
            throw .outOfBounds(events: request.events.count, bytes: 0)
        }
        var events: [Event] = []
        events.reserveCapacity(request.events.count)
        var ids = Set<UUID>(minimumCapacity: request.events.count)
        var byteCount = 0
        for draft in request.events {
            let kind = EventKind(type: draft.type, schema: draft.schema)
            guard kinds?.contains(kind) ?? true else { throw .unknownKind(kind) }
            guard ids.insert(draft.id).inserted else { throw .duplicateEvent(draft.id) }
            let event = try Self.prepare(draft, origin: origin, stamp: request.stamp, salt: salt)
            byteCount += event.template.draftSize
            events.append(event)
        }
        guard byteCount <= AppendRequest.byteLimit else {
            throw .outOfBounds(events: events.count, bytes: byteCount)
        }
        self.request = request
        self.events = events
        self.byteCount = byteCount
    }

    private static func prepare(
        _ draft: EventDraft,
        origin: String,
        stamp: DemoStamp?,
        salt: @Sendable () -> [UInt8]
    ) throws(AppendError) -> Event {
        do {
            var disclosures: [PreparedDisclosure] = []
            for field in draft.personal {
                let octets = stamp?.salt(of: draft.id, field: field.name) ?? salt()
                let disclosure = Disclosure(salt: octets, name: field.name, value: field.value)
                disclosures.append(try PreparedDisclosure(disclosure))
            }
            let template = try EntryTemplate(draft, log: origin, commitments: disclosures.map(\.commitment))
            return Event(draft: draft, template: template, disclosures: disclosures)
        } catch {
            throw .invalidEvent(draft.id, error)
        }
    }
}

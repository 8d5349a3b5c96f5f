/// Why a projection cannot apply an event.
///
/// Deterministic: the same event gives the same fault in every run.
package struct ProjectionFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// A stable code: `unknown-type`, `unlisted-type`, `missing-member`, `row-missing`, `row-exists`, `no-tier-below`, `refused-row`.
    package let code: String
    /// What happened: type and member names only, never a value.
    package let reason: String

    package init(code: String, reason: String) {
        self.code = code
        self.reason = reason
    }

    package var description: String { "\(code): \(reason)" }

    /// A member that the projection needs is absent or of another kind.
    package static func missing(_ member: StaticString, in event: LogEvent) -> ProjectionFault {
        ProjectionFault(code: "missing-member", reason: "\(event.typeName) has no readable \"\(member)\" in data")
    }

    /// The event needs a row that no earlier event made.
    package static func noRow(for event: LogEvent) -> ProjectionFault {
        ProjectionFault(code: "row-missing", reason: "\(event.typeName) came before the event that begins its stream")
    }

    /// The event closes a tier under which there is none.
    package static func noTierBelow(for event: LogEvent) -> ProjectionFault {
        ProjectionFault(code: "no-tier-below", reason: "\(event.typeName) closes the first tier")
    }

    /// The event begins a row that is there already.
    package static func rowExists(for event: LogEvent) -> ProjectionFault {
        ProjectionFault(code: "row-exists", reason: "\(event.typeName) begins a stream that has begun already")
    }
}

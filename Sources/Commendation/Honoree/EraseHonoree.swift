import Entry
import Foundation

/// Asks that an honoree be erased, on a ground in law.
public struct RequestErasure: Command {
    /// Which command it is.
    public static let kind = CommandKind.requestErasure

    /// The code of the ground.
    public var basis: String

    /// Asks on a ground.
    public init(basis: String) { self.basis = basis }

    /// Decides; pure: an honoree under retention is refused already here.
    public func decide(given state: ErasureFile, in context: CommandContext) throws(Rejection) -> Decided {
        try Permissions.check(context.actor, for: Self.kind)
        try context.checkDay()
        try state.check()
        let basis = try state.basis(basis, on: context.on)
        try state.checkRetention(in: context)
        let honoree = state.file.honoree
        if let open = state.file.state.erasureRequest, open.by == context.actor.id, open.basis == basis.code {
            throw .nothingChanged(honoree)
        }
        var ids = context.ids
        let event = ErasureRequested(basis: basis.code, citation: basis.citation)
        return Decided(
            events: [context.draft(event, id: ids.next(), of: honoree, subject: honoree)],
            reads: [.stream(honoree, version: state.file.state.version)] + state.file.reads(of: [honoree]),
            warnings: basis.certainty == .verified ? [] : [.erasureBasis(basis)])
    }
}

/// Confirms that an honoree is erased: a second person does, and all its registrations go together.
public struct ConfirmErasure: Command {
    /// Which command it is.
    public static let kind = CommandKind.confirmErasure

    /// Confirms.
    public init() {}

    /// Decides; pure: everything is judged again, since it may have changed since it was asked.
    public func decide(given state: ErasureFile, in context: CommandContext) throws(Rejection) -> Decided {
        try Permissions.check(context.actor, for: Self.kind)
        try context.checkDay()
        try state.check()
        let honoree = state.file.honoree
        guard let request = state.file.state.erasureRequest else { throw .erasureNotRequested(honoree) }
        guard request.by != context.actor.id else { throw .secondPersonMissing(honoree) }
        let basis = try state.basis(request.basis, on: context.on)
        try state.checkRetention(in: context)
        var ids = context.ids
        let event = PersonErased(basis: basis.code, citation: basis.citation, requestedBy: request.by)
        let events = state.persons.map { person in
            context.draft(event, id: ids.next(), of: person, subject: person, cause: request.event)
        }
        let versions = state.persons.map { ReadVersion.stream($0, version: state.file.state(of: $0).version) }
        return Decided(
            events: events, reads: versions + state.file.reads(of: [honoree]),
            warnings: basis.certainty == .verified ? [] : [.erasureBasis(basis)])
    }
}

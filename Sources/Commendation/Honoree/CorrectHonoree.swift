public import Entry
import Foundation

/// Corrects particulars of an honoree; what is not told stays.
public struct CorrectHonoree: Command {
    /// Which command it is.
    public static let kind = CommandKind.correctHonoree

    /// The right name (personal).
    public var name: String?
    /// The right birth date (personal).
    public var birthDate: Day?
    /// The right identity number (personal).
    public var identityNumber: String?

    /// Asks for the correction.
    public init(name: String? = nil, birthDate: Day? = nil, identityNumber: String? = nil) {
        self.name = name
        self.birthDate = birthDate
        self.identityNumber = identityNumber
    }

    /// Decides; pure: an officer corrects the honorees of the own unit.
    public func decide(given state: HonoreeState, in context: CommandContext) throws(Rejection) -> Decided {
        try Permissions.check(context.actor, for: Self.kind)
        let registered = try state.current()
        if !context.actor.roles.contains(.standingOffice), context.actor.unit == nil || context.actor.unit != state.unit {
            throw .notOfUnit(for: Self.kind)
        }
        try context.checkDay()
        var members: [String] = []
        var personal: [PersonalField] = []
        if let name {
            try PlainText.check(name, "name", limit: 300)
            members.append("name")
            personal.add("name", name)
        }
        if let birthDate {
            if registered.kind == .collective { throw .notOfCollective("birthDate") }
            try Particulars.check(birthDate: birthDate, today: context.today)
            members.append("birthDate")
            personal.add("birthDate", birthDate.iso)
        }
        if let identityNumber {
            if registered.kind == .collective { throw .notOfCollective("identityNumber") }
            try Particulars.check(identityNumber: identityNumber)
            members.append("identityNumber")
            personal.add("identityNumber", identityNumber)
        }
        guard !members.isEmpty else { throw .nothingChanged(state.id) }
        var ids = context.ids
        let event = HonoreeCorrected(members: members)
        return Decided(
            events: [context.draft(event, id: ids.next(), of: state.id, subject: state.id, personal: personal)],
            reads: [.stream(state.id, version: state.version)])
    }
}

public import Foundation

/// Who issues a command: a person in a unit, with roles.
///
/// The door (page, API, command line) says who it is.
public struct Actor: Hashable, Sendable {
    /// A pseudonymous id of the person, as written into entries; never a name.
    public let id: String

    /// The unit that the person acts for; `nil` for those who act for the whole province.
    public let unit: UUID?

    /// What the person is entitled as.
    public let roles: Set<Role>

    /// Describes an actor.
    public init(id: String, unit: UUID? = nil, roles: Set<Role>) {
        self.id = id
        self.unit = unit
        self.roles = roles
    }
}

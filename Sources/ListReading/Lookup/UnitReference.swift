public import Foundation

/// A unit of the caller's register, as far as a list needs it.
public struct UnitReference: Hashable, Sendable {
    /// The unit's id.
    public var id: UUID
    /// Its code, such as `"SNV"` or `"03646"`.
    public var code: String
    /// Its name, such as `"Sở Nội vụ"`.
    public var name: String

    /// Makes a reference.
    public init(id: UUID, code: String, name: String) {
        self.id = id
        self.code = code
        self.name = name
    }
}

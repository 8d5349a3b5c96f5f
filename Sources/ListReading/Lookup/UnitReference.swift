public import Entry
public import Foundation

/// A unit of the caller's register in one period of its life, as far as a list needs it.
public struct UnitReference: Hashable, Sendable {
    /// The unit's id.
    public var id: UUID
    /// Its code, such as `"SNV"` or `"03646"`.
    public var code: String
    /// Its name, such as `"Sở Nội vụ"`.
    public var name: String
    /// The first day of the period, if it is known.
    public var from: Day?
    /// The last day of the period, if it ended.
    public var until: Day?

    /// Makes a reference.
    public init(id: UUID, code: String, name: String, from: Day? = nil, until: Day? = nil) {
        self.id = id
        self.code = code
        self.name = name
        self.from = from
        self.until = until
    }

    /// Whether the unit is there on a day.
    public func exists(on day: Day) -> Bool { (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true) }
}

extension [UnitReference] {
    /// Of units that a text names, those meant on a day.
    ///
    /// Codes and names went on to other units in 2025, so the day decides. Where no such unit was there on the day, one that is
    /// there now, or the only one, is meant: the register does not know when the departments began.
    func meant(on day: Day?) -> [UnitReference] {
        guard count > 1, let day else { return count > 1 ? current : self }
        let then = filter { $0.exists(on: day) }
        return then.isEmpty ? current : then
    }

    private var current: [UnitReference] {
        let current = filter { $0.until == nil }
        return current.count == 1 ? current : self
    }
}

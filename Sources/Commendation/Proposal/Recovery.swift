/// What came back of an annulled award: the object may come first and the money later, or the other way round.
public struct Recovery: Hashable, Sendable {
    /// Whether the object came back.
    public private(set) var object = false

    /// The money that came back, in đồng; `nil` if none did.
    public private(set) var money: Int?

    /// Nothing yet.
    public init() {}

    /// Whether both came back, so that nothing can follow.
    public var isWhole: Bool { object && money != nil }

    /// Whether something comes back that was not back before.
    func gains(object: Bool, money: Int?) -> Bool { (object && !self.object) || (money ?? 0) > 0 }

    /// Adds what came back.
    mutating func add(_ fact: AwardRecovered) {
        object = object || fact.object
        // Entries of before say 0 for money that was never paid.
        if let money = fact.money, money > 0 { self.money = (self.money ?? 0) + money }
    }
}

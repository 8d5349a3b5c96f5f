/// What one layer costs for one event.
struct LayerCost: Codable, Sendable {
    /// The layer.
    let layer: String

    /// In which circumstances.
    let note: String

    /// Microseconds an event, the median of the rounds.
    let microseconds: Double

    /// The median time of fdatasync in milliseconds, just before and just after.
    let fdatasync: [Double]
}

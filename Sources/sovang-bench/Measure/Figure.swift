/// What was measured of one case, over all repetitions.
struct Figure: Codable, Sendable {
    /// The case, as it stands in the table.
    let name: String

    /// What the rate counts.
    let unit: String

    /// The name of the yardstick that the case is compared with.
    let yardstick: String?

    /// The rate that the case must reach, if one is set.
    let target: Double?

    /// The runs.
    var repetitions: [Repetition] = []

    /// The rate over the yardstick's, once both are known.
    var ratio: Double?

    init(_ name: String, unit: String = "events/s", against yardstick: String? = nil, target: Double? = nil) {
        self.name = name
        self.unit = unit
        self.yardstick = yardstick
        self.target = target
    }

    /// The median rate.
    var rate: Double { repetitions.map(\.rate).median }
}

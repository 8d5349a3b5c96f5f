import Foundation

/// All that one run of the benchmark found.
struct Report: Codable, Sendable {
    /// The machine and the settings of the server.
    var environment: [String: String]

    /// The figures, in the order in which they were first measured.
    var figures: [Figure] = []

    /// The costs by layer.
    var layers: [LayerCost] = []

    /// Adds one run of a case.
    mutating func add(_ repetition: Repetition, to figure: Figure) {
        if let index = figures.firstIndex(where: { $0.name == figure.name }) {
            figures[index].repetitions.append(repetition)
        } else {
            var figure = figure
            figure.repetitions = [repetition]
            figures.append(figure)
        }
    }

    /// Compares each case with its yardstick.
    mutating func compare() {
        for index in figures.indices {
            guard let name = figures[index].yardstick, let yardstick = figures.first(where: { $0.name == name }),
                yardstick.rate > 0
            else { continue }
            figures[index].ratio = figures[index].rate / yardstick.rate
        }
    }

    /// The report as JSON, for machines.
    func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }
}

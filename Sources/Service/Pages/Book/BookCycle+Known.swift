import Commendation
package import Entry

extension BookCycle {
    /// The cycles that the program carries as dated data (`Resources/cycles.csv`), the earliest first.
    package static let known: [BookCycle] = read(String(decoding: PackageResources.cycles_csv, as: UTF8.self))

    /// The cycles with the one of a day first, then the others, latest first; before the first cycle and after the last, the latest.
    package static func ordered(_ cycles: [BookCycle], on day: Day) -> [BookCycle] {
        let latest = cycles.sorted { $0.from > $1.from }
        guard let current = latest.first(where: { $0.from <= day && day <= $0.to }) ?? latest.first else { return [] }
        return [current] + latest.filter { $0 != current }
    }

    /// Reads code, first day, last day and the two names of each line; what follows them is the source.
    static func read(_ text: String) -> [BookCycle] {
        text.split(separator: "\n").dropFirst().compactMap { line in
            let cells = line.split(separator: ",", maxSplits: 5).map(String.init)
            guard cells.count == 6, let from = Day(iso: cells[1]), let to = Day(iso: cells[2]), from <= to else { return nil }
            return BookCycle(code: cells[0], name: Bilingual(vi: cells[3], en: cells[4]), from: from, to: to)
        }
    }
}

package import Commendation
package import Entry
import ListReading

/// What an officer says of a list besides its rows.
package struct ImportOptions: Sendable {
    /// Code or name of the unit that hands the list in, for rows that name none.
    package var unit: String?
    /// Number and symbol of the letter.
    package var number: String?
    /// Its date, and the effective day of the submission; today if it is not told.
    package var date: Day?
    /// The year of the achievements, where the list does not say it.
    package var year: Int?
    /// The kind of commendation of rows that name none.
    package var merit: MeritKind
    /// Whether the officer says that the persons are invented.
    package var isInvented: Bool
    /// For units: the first day of those whose row gives none.
    package var from: Day?
    /// The name of the file, without its folder; it may hold a person's name and is kept as a personal field.
    package var fileName: String?

    /// Options of an import.
    package init(
        unit: String? = nil, number: String? = nil, date: Day? = nil, year: Int? = nil, merit: MeritKind = .merit,
        isInvented: Bool = false, from: Day? = nil, fileName: String? = nil
    ) {
        self.unit = unit
        self.number = number
        self.date = date
        self.year = year
        self.merit = merit
        self.isInvented = isInvented
        self.from = from
        self.fileName = fileName
    }
}

extension ImportOptions {
    /// The unit that the officer named, if one was.
    func unit(in units: UnitLookup) throws(ServiceError) -> UnitReference? {
        guard let unit else { return nil }
        let found = units.find(unit)
        guard found.count == 1 else { throw .unitNotFound(unit, near: found.isEmpty ? units.near(unit) : found) }
        return found[0]
    }
}

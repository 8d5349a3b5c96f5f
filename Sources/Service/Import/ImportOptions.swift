package import Commendation
package import Entry

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

    /// Options of an import.
    package init(
        unit: String? = nil, number: String? = nil, date: Day? = nil, year: Int? = nil, merit: MeritKind = .merit,
        isInvented: Bool = false, from: Day? = nil
    ) {
        self.unit = unit
        self.number = number
        self.date = date
        self.year = year
        self.merit = merit
        self.isInvented = isInvented
        self.from = from
    }
}

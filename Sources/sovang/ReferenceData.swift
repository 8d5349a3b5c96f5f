import Entry
import ListReading

/// The public reference data of Sơn La that the program carries: its communes, wards and departments.
enum ReferenceData {
    /// `Reference/units.csv`: 75 communes and wards since 2025-07-01.
    static var units: [UInt8] { PackageResources.units_csv }

    /// `Reference/departments.csv`: departments and bodies of the province.
    static var departments: [UInt8] { PackageResources.departments_csv }

    /// The day from which the register holds where a list does not say: the first day of the two-tier government.
    static let registerStart = Day(year: 2025, month: 7, day: 1) ?? Day.first
}

extension ReferenceData {
    /// The names of the communes and wards, for invented lists.
    static func communes() throws -> [String] {
        var reader = UnitListReader(limits: CSVLimits(fileBytes: 1 << 20), from: registerStart)
        var outcomes: [UnitListReader.Outcome] = []
        try reader.push(units, into: &outcomes)
        _ = try reader.finish(into: &outcomes)
        return outcomes.compactMap { outcome in
            if case .row(let row) = outcome { return row.name }
            return nil
        }
    }
}

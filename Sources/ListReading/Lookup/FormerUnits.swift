public import Commendation
public import Entry
import Foundation

/// The units that ended where the units of a list began, as the list names them in `former_units` and `former_district`.
///
/// Codes come from the list, and some of them went on to other units: the period tells them apart. The list gives no codes for the
/// former districts; each gets a key of our own, `~` and its name without diacritics (`~huyen-mai-son`), which no official code
/// begins with. The list does not say when the former units began, so they begin on ``unknownStart``.
public enum FormerUnits {
    /// Stands for a first day that is not known: the first day of the calendar here.
    public static let unknownStart = Day.first

    /// A former unit, with the row of the list that names it first.
    public struct Named: Hashable, Sendable {
        /// Row number in the file, as a spreadsheet shows it.
        public var row: Int
        /// The unit, ready to be registered.
        public var unit: UnitRegistered
    }

    /// The former units that a row names, the districts first.
    ///
    /// A unit of no predecessors with codes, such as a department, names none.
    public static func named(in row: UnitRow) -> [Named] {
        guard let from = row.from, let level = row.level else { return [] }
        let coded = row.predecessors.compactMap { former in former.code.map { ($0, former.name) } }
        guard !coded.isEmpty else { return [] }
        let until = from.adding(days: -1)
        let districts = row.formerDistricts.map { name in
            UnitRegistered(
                code: key(ofDistrict: name), unitName: name, kind: kind(of: name), level: "cấp huyện", from: unknownStart,
                until: until)
        }
        // Where the list names two districts for one row, it does not say which unit lay in which.
        let parent = districts.count == 1 ? UnitIdentity.stream(code: districts[0].code, from: unknownStart) : nil
        let units = coded.map { code, name in
            UnitRegistered(
                code: code, unitName: name, kind: kind(of: name), level: level, parent: parent, from: unknownStart, until: until)
        }
        return (districts + units).map { Named(row: row.row, unit: $0) }
    }

    /// The key that stands for the code of a former district.
    public static func key(ofDistrict name: String) -> String {
        "~" + ListText.fold(name).split(separator: " ").joined(separator: "-")
    }

    /// The kind is the opening of the name: xã, phường, thị trấn, huyện, thị xã, thành phố.
    private static func kind(of name: String) -> String {
        let lower = name.lowercased()
        return ["thị trấn", "thị xã", "thành phố", "phường", "huyện", "xã"].first { lower.hasPrefix($0 + " ") } ?? "đơn vị"
    }
}

public import Commendation
public import Entry
import Foundation

/// An award of earlier times as a row of a list tells it.
///
/// It holds personal data, so its description names only the row.
public struct DatedAward: Hashable, Sendable, CustomStringConvertible {
    /// The name for display, capitals set in proper case.
    public var name: String
    /// The form of address.
    public var title: String?
    /// The post at that time.
    public var post: String?
    /// The birth date.
    public var birthDate: Day?
    /// 12 or 9 digits.
    public var identityNumber: String?
    /// What is recorded.
    public var recorded: EarlierAwardRecorded

    /// The row number alone.
    public var description: String { "row \(recorded.row)" }

    /// Understands a row.
    ///
    /// - Parameters:
    ///   - subjects: whom an award may go to, by its code; empty if that is not known.
    ///   - place: heading and letter of a column, for what is wrong.
    public init(
        _ row: FormRow, subjects: (String) -> Set<SubjectKind>, place: (FormKey) -> (heading: String?, letter: String?)
    ) throws(RowProblem) {
        func at(_ key: FormKey) -> CellPlace { CellPlace(column: place(key).heading, letter: place(key).letter) }
        let written = row.text(.name) ?? ""
        guard let award = Self.award(row) else {
            if row.values[.award] != nil {
                throw .twoAwards(at: at(.award), value: written)
            }
            throw .missingAward(at: at(place(.award).letter == nil ? .emulationTitle : .award))
        }
        guard let kind = Self.kind(row, written, subjects(award)) else { throw .missingKind(at: at(.name)) }
        let name = kind == .household ? PersonName.ofHousehold(written) : PersonName.ofPerson(written)
        self.name = kind == .collective ? written : name.name
        title = kind == .collective ? nil : row.text(.title) ?? name.title
        post = row.text(.post)
        birthDate = row.day(.birth)
        identityNumber = row.text(.identityNumber)
        if kind == .collective {
            for key in [FormKey.birth, .sex, .identityNumber] where row.values[key] != nil {
                throw .notForCollective(at: at(key), value: row.text(key) ?? "")
            }
        }
        recorded = EarlierAwardRecorded(
            award: award, kind: kind, meritKind: row.code(.meritKind), unit: row.unit(.unit), number: row.text(.number) ?? "",
            date: row.day(.date) ?? Day.first, body: row.text(.body) ?? "",
            bodyKind: row.code(.bodyKind) ?? FactWords.body.code(row.text(.body) ?? "").flatMap(BodyKind.init(rawValue:)),
            achievementFrom: row.day(.from), achievementTo: row.day(.until), row: row.row, counts: row.flag(.counts) ?? false,
            facts: Self.facts(row, kind))
    }

    /// A title and a form never stand in one row: each is an award of its own.
    private static func award(_ row: FormRow) -> String? {
        let codes = [FormKey.award, .emulationTitle].compactMap { key -> String? in
            if case .code(let code)? = row.values[key] { code } else { nil }
        }
        return codes.count == 1 ? codes[0] : nil
    }

    private static func kind(_ row: FormRow, _ name: String, _ subjects: Set<SubjectKind>) -> SubjectKind? {
        if let kind = row.code(.kind, as: SubjectKind.self) { return kind }
        if subjects.count == 1 { return subjects.first }
        if row.values[.birth] != nil || row.values[.identityNumber] != nil || row.values[.sex] != nil { return .individual }
        return KindWords.opensLikeBody(name) ? .collective : nil
    }

    private static func facts(_ row: FormRow, _ kind: SubjectKind) -> StatisticFacts {
        var facts = StatisticFacts(
            sector: row.code(.sector), area: row.code(.area), origin: row.code(.origin), submitter: row.code(.submitter),
            movement: row.record(.movement))
        if kind == .collective {
            facts.enterprise = row.flag(.enterprise)
        } else {
            facts.sex = row.code(.sex)
            facts.minority = row.flag(.ethnicity)
            facts.posthumous = row.flag(.posthumous)
            facts.rank = row.code(.rankGroup)
            facts.birthDecade = (row.day(.birth)?.year ?? row.integer(.birth)).map { $0 / 10 * 10 }
        }
        return facts
    }
}

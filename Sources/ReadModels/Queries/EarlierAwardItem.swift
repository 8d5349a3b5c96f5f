package import Commendation
package import Entry
package import Foundation
import PostgresClient

/// An award that was decided outside the system, as its document tells it, for lists and pages.
package struct EarlierAwardItem: Hashable, Sendable {
    package let id: UUID
    package let honoree: UUID?
    /// The award's catalogue code.
    package let award: String
    /// The subject kind.
    package let kind: String
    package let meritKind: String?
    /// The unit of the honoree at that time.
    package let unit: UUID?
    /// The number of the decision as it is written.
    package let number: String
    /// The date of the decision.
    package let date: Day
    /// The body that decided, by its name at that time.
    package let body: String
    package let bodyKind: BodyKind?
    package let achievementFrom: Day?
    package let achievementTo: Day?
    /// The row of the file that it was read from.
    package let row: Int?
    /// Whether it counts in a cycle.
    package let counts: Bool
    /// Why its record was taken back, if it was.
    package let withdrawnFor: WithdrawalReason?
    package let withdrawnOn: Day?
    /// What the forms count.
    package let facts: StatisticFacts
    /// The position of its first event: the order of lists, and where its personal fields belong to.
    package let recordedSeq: Int64

    init(_ row: PostgresRow) throws {
        var reader = RowReader(row, of: EarlierAwards.table)
        func day(_ number: Int32?) -> Day? { number.map { Day(number: $0) } }
        id = try reader.uuid()
        honoree = try reader.optionalUUID()
        award = try reader.text()
        kind = try reader.text()
        meritKind = try reader.optionalText()
        unit = try reader.optionalUUID()
        number = try reader.text()
        date = Day(number: try reader.day())
        body = try reader.text()
        bodyKind = try reader.optionalText().flatMap { BodyKind(rawValue: $0) }
        achievementFrom = day(try reader.optionalDay())
        achievementTo = day(try reader.optionalDay())
        self.row = try reader.optionalInteger().map(Int.init)
        counts = try reader.flag()
        withdrawnFor = try reader.optionalText().flatMap { WithdrawalReason(rawValue: $0) }
        withdrawnOn = day(try reader.optionalDay())
        facts = StatisticFacts(
            enterprise: try reader.optionalFlag(), rank: try reader.optionalText().flatMap { RankGroup(rawValue: $0) },
            sex: try reader.optionalText().flatMap { Sex(rawValue: $0) }, minority: try reader.optionalFlag(),
            sector: try reader.optionalText().flatMap { Sector(rawValue: $0) },
            area: try reader.optionalText().flatMap { AreaKind(rawValue: $0) },
            origin: try reader.optionalText().flatMap { OriginKind(rawValue: $0) }, posthumous: try reader.optionalFlag(),
            birthDecade: try reader.optionalInteger().map(Int.init),
            submitter: try reader.optionalText().flatMap { SubmitterKind(rawValue: $0) }, movement: try reader.optionalUUID())
        recordedSeq = try reader.bigint()
    }
}

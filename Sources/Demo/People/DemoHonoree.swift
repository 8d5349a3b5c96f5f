import Commendation
import Entry
import Foundation

/// An invented honoree, with what the generator must remember of its life.
struct DemoHonoree: Sendable {
    let id: UUID
    let kind: SubjectKind
    var name: String
    var birth: Day?
    var identity: String?
    var post: String?
    var isWoman = false
    var isMinority = false
    var isEnterprise = false
    var rank: RankGroup?
    var sector: Sector
    var area: AreaKind?
    /// The unit that the log knows it in; `nil` while it is not registered.
    var unit: UUID?

    /// For how many years in a row it has been a grassroots emulation fighter, and in which year last.
    var streak = 0
    var lastStreak = 0
    /// In which year it was commended last by the province, and by the Prime Minister.
    var lastMerit = 0
    var lastHigh = 0

    /// The facts that the forms count, some of them not known: the fewer, the longer ago.
    func facts(in year: Int, movement: UUID?, submitter: SubmitterKind?, _ random: inout DemoRandom) -> StatisticFacts {
        // Lists did not ask for all of it in former years.
        let known = min(980, 700 + max(0, year - 2016) * 35)
        var facts = StatisticFacts(submitter: submitter, movement: movement)
        facts.sector = random.chance(perMille: known) ? sector : nil
        facts.area = random.chance(perMille: known) ? area : nil
        switch kind {
        case .collective:
            facts.enterprise = isEnterprise ? true : random.chance(perMille: known) ? false : nil
        case .individual:
            facts.sex = random.chance(perMille: known) ? (isWoman ? .female : .male) : nil
            facts.minority = random.chance(perMille: known) ? isMinority : nil
            facts.rank = random.chance(perMille: known) ? rank : nil
            facts.birthDecade = birth.map { $0.year / 10 * 10 }
            facts.origin = random.chance(perMille: 3) ? .foreign : random.chance(perMille: known) ? .domestic : nil
            if random.chance(perMille: 4) { facts.posthumous = true }
        case .household:
            facts.minority = random.chance(perMille: known) ? isMinority : nil
        }
        return facts
    }
}

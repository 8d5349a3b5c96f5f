import Commendation
import Entry
import EventLog
import Foundation

/// An invented province while its years are told: who is there, what is planned, and the book in which it is written.
final class DemoProvince {
    /// Something that is to happen at its moment.
    typealias Job = (DemoProvince) throws(DemoFault) -> Void

    let options: DemoOptions
    let book: DemoBook
    let days: OfficeDays
    let plans: [UnitPlan]
    /// The id of the province as a unit.
    let provinceID: UUID

    var random: DemoRandom
    var agenda = Agenda<Job>()
    var people = PersonMaker()
    var honorees: [DemoHonoree] = []
    /// Honorees about whom everything is kept, in the order in which they were registered.
    var questionable: [Int] = []
    /// How many rows were refused, as they were meant to be.
    var plannedRefusals = 0
    /// Who and what was invented.
    var cast: DemoCast
    /// The units that propose, by the id of the unit.
    var seats: [UUID: DemoSeat] = [:]
    /// Those that exist now, in a fixed order.
    var standing: [DemoSeat] = []
    var numbers: [String: Int] = [:]
    var movements: [UUID] = []
    /// The clusters of the year with their members.
    var clusters: [(stream: UUID, members: [UUID])] = []
    var congresses: Set<UUID> = []
    /// The regulation in force, and the last directive.
    var regulation: UUID?
    var directive: UUID?
    var movementSerial = 0
    var modelSerial = 0
    var trainingSerial = 0
    var draftSerial = 0
    /// How many lists held something that was sent back and never completed.
    var abandonedLists = 0
    /// Whether the districts have ended.
    var isTwoTier = false

    static let office = Actor(id: "mau.thuong-truc", roles: [.standingOffice, .operator])
    static let clerk = Actor(id: "mau.van-thu", roles: [.clerk, .authority])

    init(
        options: DemoOptions, origin: String, rules: RulePack, plans: [UnitPlan], days: OfficeDays,
        blind: ((MatchKey) -> BlindKey?)?, keepsCast: Bool
    ) {
        self.options = options
        cast = DemoCast(isKept: keepsCast)
        self.plans = plans
        provinceID = plans.first { $0.kind == .province }?.id ?? UUID.v8(named: "demo/province")
        self.days = days
        book = DemoBook(origin: origin, rules: rules, seed: options.seed, blind: blind)
        random = DemoRandom(seed: options.seed, for: 2)
    }

    /// The current day.
    var today: Day { book.today }

    /// Plans a job for a working day, within office hours.
    func plan(_ day: Day, _ job: @escaping Job) {
        agenda.put(job, at: days.moment(of: days.onOrAfter(day), &random))
    }

    /// Does the next thing; `false` when all is told.
    func step() throws(DemoFault) -> Bool {
        guard let next = agenda.next(), Day(of: next.at) <= options.until else { return false }
        book.move(to: next.at)
        try next.job(self)
        return true
    }

    /// How far the telling is, in days from the first.
    var told: Int { options.from.days(to: max(today, options.from)) }

    /// The next number of a series within a year, as letters and decisions have them; other papers take numbers in between.
    func number(_ series: String, symbol: String, skipping: Int = 0) -> String {
        let key = "\(series)/\(today.year)"
        let next = numbers[key, default: 0] + 1 + random.below(skipping + 1)
        numbers[key] = next
        return "\(next)/\(symbol)"
    }

    /// Invents somebody, as an honoree or beside: staff, complainants, models.
    func invent(workingIn year: Int) -> PersonMaker.Person {
        let person = people.make(workingIn: year, &random)
        cast.note(person)
        return person
    }

    /// Invents somebody who is no honoree.
    func bystander() -> PersonMaker.Person { invent(workingIn: today.year) }

    /// True in `rate` of 1,000 cases, and more often the smaller the province is, so that a small one shows rare things too.
    func happens(perMille rate: Int, atMost limit: Int = 1_000) -> Bool {
        random.chance(perMille: min(limit, Int(Double(rate) / min(1, options.scale * 4))))
    }

    /// So many at this size of a province.
    func scaled(_ number: Double) -> Int { random.about(number * options.scale) }
}

import Commendation
import Entry
import Foundation

/// Who is there to be proposed.
extension DemoProvince {
    /// Sees to it that a unit has so many people who work there; some leave every year, others come.
    func staff(_ seat: DemoSeat, to count: Int, in year: Int) {
        if !seat.people.isEmpty {
            let leaving = seat.people.count * 4 / 100
            for _ in 0..<leaving { seat.people.remove(at: random.below(seat.people.count)) }
        }
        while seat.people.count < count { seat.people.append(newPerson(in: seat, year: year)) }
    }

    /// Sees to it that a unit has at least so many people.
    func staff(_ seat: DemoSeat, atLeast count: Int, in year: Int) {
        while seat.people.count < count { seat.people.append(newPerson(in: seat, year: year)) }
    }

    /// Draws some of a list without repeating, in a fixed order for the same seed; the list keeps its members.
    func draw(_ count: Int, of list: inout [Int]) -> ArraySlice<Int> {
        let count = min(count, list.count)
        for index in 0..<count { list.swapAt(index, index + random.below(list.count - index)) }
        return list[..<count]
    }

    /// Collectives of a unit, old and new.
    func collectives(_ count: Int, of seat: DemoSeat) -> ArraySlice<Int> {
        while seat.collectives.count < count + 2 { seat.collectives.append(newCollective(in: seat)) }
        return draw(count, of: &seat.collectives)
    }

    /// Households of a unit, most of them for the first time.
    func households(_ count: Int, of seat: DemoSeat, year: Int) -> [Int] {
        (0..<count).map { _ in newHousehold(in: seat, year: year) }
    }

    private func newPerson(in seat: DemoSeat, year: Int) -> Int {
        let person = invent(workingIn: year)
        var honoree = DemoHonoree(
            id: book.newID(), kind: .individual, name: person.name, birth: person.birth,
            identity: random.chance(perMille: 850) ? person.identity : nil, sector: sector(of: seat), area: area(of: seat))
        honoree.isWoman = person.isWoman
        honoree.isMinority = person.isMinority
        let (rank, posts): (RankGroup, [String]) = random.pick(weighted: [
            (72, (.directWorker, InventedTexts.workers)), (22, (.otherLeader, InventedTexts.otherLeaders)),
            (4, (.departmentLeader, InventedTexts.leaders)), (2, (.entrepreneur, InventedTexts.entrepreneurs)),
        ])
        honoree.rank = rank
        honoree.post = random.pick(posts)
        honorees.append(honoree)
        return honorees.count - 1
    }

    private func newCollective(in seat: DemoSeat) -> Int {
        seat.collectiveSerial += 1
        let isEnterprise = random.chance(perMille: 80)
        let body = random.pick(isEnterprise ? InventedTexts.enterprises : InventedTexts.collectives)
        var honoree = DemoHonoree(
            id: book.newID(), kind: .collective, name: "\(body) \(seat.collectiveSerial) \(seat.name)".nfc,
            sector: sector(of: seat),
            area: area(of: seat))
        honoree.isEnterprise = isEnterprise
        cast.note(name: honoree.name)
        honorees.append(honoree)
        return honorees.count - 1
    }

    private func newHousehold(in seat: DemoSeat, year: Int) -> Int {
        let person = invent(workingIn: year)
        var honoree = DemoHonoree(
            id: book.newID(), kind: .household, name: "Hộ ông (bà) \(person.name)", birth: person.birth,
            identity: person.identity,
            sector: .agriculture, area: area(of: seat))
        honoree.isMinority = person.isMinority
        cast.note(name: honoree.name)
        honorees.append(honoree)
        return honorees.count - 1
    }

    /// Schools, health stations and offices all lie in a district or commune; a department has its own sector.
    private func sector(of seat: DemoSeat) -> Sector {
        if seat.plan.kind == .department { return seat.plan.sector }
        return random.pick(weighted: [
            (46, .education), (14, .health), (14, .administration), (10, .agriculture), (6, .partyMass), (4, .culture),
            (3, .defenceSecurity), (2, .industryTrade), (1, .other),
        ])
    }

    private func area(of seat: DemoSeat) -> AreaKind {
        seat.plan.area ?? random.pick(weighted: [(50, .ordinary), (38, .disadvantaged), (12, .border)])
    }
}

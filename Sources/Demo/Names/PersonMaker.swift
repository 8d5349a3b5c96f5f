import Commendation
import Entry

/// Invents persons: names from parts, a birth date, and an identity number that no card bears.
struct PersonMaker: Sendable {
    /// An invented person's particulars.
    struct Person: Sendable {
        var name: String
        var birth: Day
        var identity: String
        var isWoman: Bool
        var isMinority: Bool
    }

    private var serial = 0

    /// Invents the next person, born so that they work in a year.
    mutating func make(workingIn year: Int, _ random: inout DemoRandom) -> Person {
        let parts = random.pick(weighted: NameParts.peoples)
        let isWoman = random.chance(perMille: 520)
        let name = [
            random.pick(parts.families), random.pick(isWoman ? parts.middleWomen : parts.middleMen),
            random.pick(isWoman ? parts.women : parts.men),
        ].joined(separator: " ").nfc
        let birthYear = year - 22 - random.below(36)
        let birth = (Day(year: birthYear, month: 1, day: 1) ?? Day.first).adding(days: random.below(365))
        serial += 1
        return Person(
            name: name, birth: birth, identity: Self.identity(serial), isWoman: isWoman, isMinority: parts.isMinority)
    }

    /// Twelve digits that no card bears: no province has the code 999.
    static func identity(_ serial: Int) -> String {
        // Spread over nine digits, so that no number of an entry is one of these by chance of counting.
        let spread = (UInt64(serial) &* 387_420_489 &+ 271_828_183) % 1_000_000_000
        let digits = String(spread)
        return "999" + String(repeating: "0", count: 9 - digits.count) + digits
    }
}

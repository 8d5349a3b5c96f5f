import Commendation
import Entry
import Foundation
import Testing

/// What the blind index finds, looked at by what is known of those found.
struct MatchEvidenceTests {
    private let one = Example.id(1)
    private let other = Example.id(2)
    private let birth = Day(iso: "1980-02-03")!
    private let number = "014080001234"

    private func row(name: String = "Lò Văn Hòa", birth: Day? = nil, number: String? = nil) -> Particulars {
        Particulars(name: name, birthDate: birth, identityNumber: number)
    }

    private func known(_ takes: (name: String?, birth: Day?, number: String?)...) -> KnownParticulars {
        var known = KnownParticulars()
        for take in takes { known.take(name: take.name, birthDate: take.birth, identityNumber: take.number) }
        return known
    }

    private func judge(
        _ row: Particulars, _ found: [MatchKey.Kind: Set<UUID>], _ states: [UUID: HonoreeState] = [:],
        _ known: [UUID: KnownParticulars]
    ) -> (match: HonoreeMatch, former: [MatchKey.Kind]) {
        HonoreeMatch.judge(
            .individual, row, keys: row.keys(of: .individual, unit: Example.commune), found: found, following: states,
            known: known)
    }

    /// Two honorees of whom the second was split off from the first.
    private func split() throws -> [UUID: HonoreeState] {
        var journal = Journal()
        for honoree in [one, other] {
            let event = HonoreeRegistered(kind: .individual, unit: Example.commune)
            try journal.append([event.draft(id: Example.id(50), stream: honoree, subject: honoree, on: Example.today, actor: "x")]
            )
        }
        let event = HonoreeSplit(into: other, count: 1, list: "")
        try journal.append([event.draft(id: Example.id(51), stream: one, subject: one, on: Example.today, actor: "x")])
        return try HonoreeState.states(of: journal.entries)
    }

    @Test func `a number that was corrected away matches nobody surely, and says so`() {
        let corrected = known(("Lò Văn A", birth, number), (nil, nil, "014080009999"))
        let judged = judge(row(birth: birth, number: number), [.identity: [one]], [:], [one: corrected])
        #expect(judged.match == .uncertain([one]) && judged.former == [.identity])
        let right = judge(row(birth: birth, number: "014 080 009999"), [.identity: [one]], [:], [one: corrected])
        #expect(right.match == .match(one, by: [.identity]) && right.former == [])
    }

    @Test func `whoever bears the number now is found by it, whoever bore it by mistake does not count`() {
        let corrected = known(("Lò Văn A", birth, number), (nil, nil, "014080009999"))
        let judged = judge(row(birth: birth, number: number), [.identity: [one, other]], [:], [one: corrected])
        #expect(judged.match == .match(other, by: [.identity]) && judged.former == [])
    }

    @Test func `a name or birth date that was corrected away matches nobody surely`() {
        let renamed = known(("Lò Văn Hòa", birth, nil), ("Lò Văn Hoan", nil, nil))
        let found: [MatchKey.Kind: Set<UUID>] = [.nameBirthUnit: [one], .nameUnit: [one]]
        let judged = judge(row(birth: birth), found, [:], [one: renamed])
        #expect(judged.match == .uncertain([one]) && judged.former == [.nameBirthUnit, .nameUnit])
        let reborn = known(("Lò Văn Hòa", birth, nil), (nil, Day(iso: "1981-02-03"), nil))
        #expect(judge(row(birth: birth), [.nameBirthUnit: [one]], [:], [one: reborn]).match == .uncertain([one]))
        let back = known(("Lò Văn Hòa", birth, nil), ("Lò Văn Hoan", nil, nil), ("Lò Văn Hòa", nil, nil))
        #expect(judge(row(birth: birth), [.nameBirthUnit: [one]], [:], [one: back]).match == .match(one, by: [.nameBirthUnit]))
    }

    @Test func `another spelling that came with the right number stays good, and not after the number was corrected`() {
        let found: [MatchKey.Kind: Set<UUID>] = [.nameBirthUnit: [one]]
        let corrected = known(("Lò Văn A", birth, number), (nil, Day(iso: "1980-03-02"), nil))
        #expect(
            judge(row(name: "Lo Van A", birth: Day(iso: "1980-03-02")), found, [:], [one: corrected]).match
                == .match(one, by: [.nameBirthUnit]))
        let renumbered = known(("Lò Văn A", birth, number), (nil, nil, "014080009999"))
        #expect(judge(row(birth: birth), found, [:], [one: renumbered]).match == .uncertain([one]))
    }

    @Test func `after a split a number is that of whoever was split off`() throws {
        let states = try split()
        #expect(HonoreeMatch.areDoubtful(states) == [one])
        let known = [one: known(("Lò Văn Hòa", birth, number))]
        let judged = judge(
            row(birth: birth, number: number), [.identity: [one, other], .nameBirthUnit: [one, other]], states, known)
        #expect(judged.match == .match(other, by: [.identity, .nameBirthUnit]))
        let unnumbered = judge(row(birth: birth), [.nameBirthUnit: [one, other]], states, known)
        #expect(unnumbered.match == .uncertain([one, other]), "two of one name and birth: only a number tells them apart")
    }

    @Test func `after a split a name that the first one never bore is that of the other`() throws {
        let states = try split()
        let known = [one: known(("Lò Văn Khác", birth, nil))]
        let judged = judge(row(birth: birth), [.nameBirthUnit: [one, other]], states, known)
        #expect(judged.match == .match(other, by: [.nameBirthUnit]))
        #expect(judge(row(birth: birth), [.nameBirthUnit: [one]], states, known).match == .uncertain([one]))
    }

    @Test func `whoever was neither corrected nor split is found as ever, and nothing is read`() throws {
        var states = try split()
        states[one] = nil
        #expect(HonoreeMatch.areDoubtful(states).isEmpty)
        #expect(judge(row(number: number), [.identity: [other]], states, [:]).match == .match(other, by: [.identity]))
    }

    @Test func `what is known of somebody is never shown`() {
        let known = known(("Lò Văn Hòa", birth, number))
        var dumped = ""
        dump(known, to: &dumped)
        #expect("\(known)" == "(personal)" && !dumped.contains("hoa") && !dumped.contains(number))
    }
}

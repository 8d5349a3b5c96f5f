import Commendation
import Entry
import Foundation
import Testing

struct MatchingTests {
    private let birth = Day(iso: "1980-02-03")!
    private let first = Example.id(1)
    private let second = Example.id(2)

    private func keys(
        _ kind: SubjectKind = .individual, name: String = "Lò Văn Hòa", birth: Day? = nil, unit: UUID? = Example.commune,
        number: String? = nil
    ) -> [MatchKey] {
        MatchKey.keys(of: kind, name: name, birthDate: birth, unit: unit, identityNumber: number)
    }

    @Test func `there is no key of the name alone`() {
        #expect(MatchKey.keys(of: .individual, name: "Lò Văn Hòa").isEmpty)
        #expect(keys(unit: nil, number: "123").isEmpty, "a number too short to be one is no key")
    }

    @Test func `the keys of a person go from sure to unsure`() {
        #expect(keys(birth: birth, number: "014 080 001234").map(\.kind) == [.identity, .nameBirthUnit, .nameUnit, .nameBirth])
        #expect(keys(birth: birth, number: "014 080 001234")[0].text == "identity\nindividual\n014080001234")
        #expect(keys(birth: birth)[0].text == "name-birth-unit\nindividual\nlo² văn hoa²\n1980-02-03\n\(Example.commune.text)")
        #expect(keys(.collective, name: "Trường THPT Tô Hiệu", birth: birth).map(\.kind) == [.nameUnit])
    }

    @Test func `spelling does not make another person, another tone does`() {
        let key = keys(birth: birth)
        #expect(key == keys(name: "LÒ  VĂN HOÀ ", birth: birth))
        #expect(key == keys(name: "lò văn hòa".decomposedStringWithCanonicalMapping, birth: birth))
        #expect(Set(key).isDisjoint(with: keys(name: "Lò Văn Hoa", birth: birth)))
        #expect(Set(key).isDisjoint(with: keys(name: "Lo Van Hoa", birth: birth)))
    }

    @Test func `a key never shows its text`() {
        let key = keys(birth: birth)[0]
        #expect("\(key)" == "name-birth-unit: (personal)")
        var dumped = ""
        dump(key, to: &dumped)
        #expect(!dumped.contains("hoa"))
    }

    @Test func `an identity number matches alone, wherever the person is now`() {
        let keys = keys(birth: birth, unit: Example.school, number: "014080001234")
        #expect(HonoreeMatch.judge(.individual, keys: keys, found: [.identity: [first]]) == .match(first, by: [.identity]))
        #expect(
            HonoreeMatch.judge(
                .individual, keys: keys, found: [.identity: [first], .nameBirthUnit: [first], .nameUnit: [first, second]])
                == .match(first, by: [.identity, .nameBirthUnit, .nameUnit]))
    }

    @Test func `without a number, name, birth date and unit match together`() {
        #expect(
            HonoreeMatch.judge(.individual, keys: keys(birth: birth), found: [.nameBirthUnit: [first], .nameUnit: [first]])
                == .match(first, by: [.nameBirthUnit, .nameUnit]))
    }

    @Test func `name and unit, or name and birth date, never match a person`() {
        #expect(HonoreeMatch.judge(.individual, keys: keys(), found: [.nameUnit: [first]]) == .uncertain([first]))
        #expect(HonoreeMatch.judge(.individual, keys: keys(birth: birth), found: [.nameBirth: [first]]) == .uncertain([first]))
        #expect(HonoreeMatch.judge(.household, keys: keys(.household), found: [.nameUnit: [first]]) == .uncertain([first]))
    }

    @Test func `a collective matches by name and unit`() {
        let keys = keys(.collective, name: "Trường THPT Tô Hiệu")
        #expect(HonoreeMatch.judge(.collective, keys: keys, found: [.nameUnit: [first]]) == .match(first, by: [.nameUnit]))
    }

    @Test func `keys that disagree, and two of one key, are uncertain`() {
        let keys = keys(birth: birth, number: "014080001234")
        #expect(
            HonoreeMatch.judge(.individual, keys: keys, found: [.identity: [first], .nameBirthUnit: [second]])
                == .uncertain([first, second]))
        #expect(HonoreeMatch.judge(.individual, keys: keys, found: [.identity: [first, second]]) == .uncertain([first, second]))
        #expect(
            HonoreeMatch.judge(.individual, keys: keys, found: [.nameBirthUnit: [first]]) == .uncertain([first]),
            "the row has a number that nobody has: it may be a namesake born on the same day")
    }

    @Test func `who is found by no key is new`() {
        #expect(HonoreeMatch.judge(.individual, keys: keys(birth: birth), found: [:]) == .new)
        #expect(HonoreeMatch.judge(.individual, keys: keys(birth: birth), found: [.nameUnit: []]) == .new)
        #expect(HonoreeMatch.judge(.individual, keys: [], found: [.nameUnit: [first]]) == .new, "only keys of the row count")
    }
}

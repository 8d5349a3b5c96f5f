import Commendation
import Entry
import Foundation
import Testing

struct UnitTests {
    private let change = Day(iso: "2025-07-01")!

    private func new(_ code: String, _ name: String, from: String = "2025-07-01") -> UnitRegistered {
        UnitRegistered(code: code, unitName: name, kind: "phường", level: "cấp xã", from: Day(iso: from)!)
    }

    @Test func `units become a new one in one request, and a reused code is another unit`() throws {
        var town = Town()
        let old = [
            try town.register("03652", "Phường Quyết Thắng"), try town.register("03655", "Phường Quyết Tâm"),
            try town.register("03646", "Phường Chiềng Lề"),
        ]
        let command = MergeUnits(units: old, into: new("03646", "Phường Tô Hiệu"), basis: "1681/NQ-UBTVQH15")
        let decided = try command.decide(given: try town.units(), in: try town.context())
        #expect(decided.events.map(\.type) == ["UnitRegistered", "UnitEnded", "UnitEnded", "UnitEnded"])
        #expect(decided.events[0].data["predecessors"] == ["03652", "03655", "03646"])
        #expect(decided.events[1].data["until"] == "2025-06-30")
        #expect(decided.events[1].data["successors"] == .array([.string(command.stream.text)]))
        #expect(decided.events.dropFirst().allSatisfy { $0.cause == decided.events[0].id })
        try town.append(decided)
        #expect(command.stream != old[2], "the code is the same, the period is not")
        let before = try town.unit(old[2])
        let after = try town.unit(command.stream)
        #expect(before.isInForce(on: change.adding(days: -1)) && !before.isInForce(on: change))
        #expect(!after.isInForce(on: change.adding(days: -1)) && after.isInForce(on: change))
        #expect(before.successors == [command.stream])
    }

    @Test func `a unit is followed through two mergers`() throws {
        var town = Town()
        let first = try town.register("A", "Xã A")
        let second = try town.register("B", "Xã B")
        let middle = MergeUnits(units: [first, second], into: new("AB", "Xã AB", from: "2020-02-01"))
        try town.append(try middle.decide(given: try town.units(), in: try town.context()))
        let third = try town.register("C", "Xã C")
        let last = MergeUnits(units: [middle.stream, third], into: new("AB", "Xã ABC"))
        try town.append(try last.decide(given: try town.units(), in: try town.context()))
        #expect(try town.unit(first).successors == [middle.stream])
        #expect(try town.unit(middle.stream).successors == [last.stream])
        #expect(try town.unit(last.stream).registered?.predecessors == ["AB", "C"])
        #expect(last.stream != middle.stream)
    }

    @Test func `a merger that cannot be is refused`() throws {
        var town = Town()
        let first = try town.register("A", "Xã A")
        let second = try town.register("B", "Xã B", until: "2025-06-30")
        let other = try town.register("C", "Xã C", until: "2024-12-31")
        let file = try town.units()
        let context = try town.context()
        func refused(_ command: MergeUnits, by other: CommandContext? = nil) -> Rejection.Code? {
            rejection { try command.decide(given: file, in: other ?? context) }
        }
        let into = new("AB", "Xã AB")
        #expect(refused(MergeUnits(units: [first, second], into: into)) == nil, "its end was known")
        #expect(refused(MergeUnits(units: [], into: into)) == .listEmpty)
        #expect(refused(MergeUnits(units: [first, first], into: into)) == .repeatedInList)
        #expect(refused(MergeUnits(units: [first, Example.id(77)], into: into)) == .unknownUnit)
        #expect(refused(MergeUnits(units: [first, other], into: into)) == .unitEnded)
        #expect(refused(MergeUnits(units: [first], into: new("AB", "", from: "2025-07-01"))) == .textMissing)
        #expect(refused(MergeUnits(units: [first], into: new("C", "Xã C", from: "2008-01-01"))) == .daysReversed)
        let officer = try town.context(Example.officer)
        #expect(refused(MergeUnits(units: [first], into: into), by: officer) == .roleMissing)
    }

    @Test func `a name counts from its day, and the unit stays the same`() throws {
        var town = Town()
        let unit = try town.register("SDT", "Ban Dân tộc")
        let day = Day(iso: "2025-03-01")!
        let command = RenameUnit(name: "Sở Dân tộc và Tôn giáo", from: day, basis: "461/NQ-HĐND")
        try town.append(try command.decide(given: try town.unit(unit), in: try town.context()))
        let state = try town.unit(unit)
        #expect(state.name == "Sở Dân tộc và Tôn giáo")
        #expect(state.name(on: day.adding(days: -1)) == "Ban Dân tộc")
        #expect(state.name(on: day) == "Sở Dân tộc và Tôn giáo")
        #expect(state.registered?.unitName == "Ban Dân tộc")
        let context = try town.context()
        func refused(_ command: RenameUnit, _ state: UnitState) -> Rejection.Code? {
            rejection { try command.decide(given: state, in: context) }
        }
        #expect(refused(RenameUnit(name: "X", from: day), state) == .beforePreviousStep)
        #expect(refused(RenameUnit(name: "Sở Dân tộc và Tôn giáo", from: Example.today), state) == .nothingChanged)
        #expect(refused(RenameUnit(name: "", from: Example.today), state) == .textMissing)
        #expect(refused(RenameUnit(name: "X", from: Day(iso: "2099-01-01")!), state) == .dayOutOfRange)
        #expect(refused(RenameUnit(name: "X", from: Example.today), UnitState(id: Example.id(5))) == .unknownUnit)
    }

    @Test func `a district ends once, with those that took over`() throws {
        var town = Town()
        let district = try town.register("116", "Thành phố Sơn La")
        let communes = [
            try town.register("03646", "Phường Tô Hiệu", from: "2025-07-01"),
            try town.register("03664", "Phường Chiềng An", from: "2025-07-01"),
        ]
        let command = EndUnit(until: Day(iso: "2025-06-30")!, successors: communes, basis: "203/2025/QH15")
        try town.append(try command.decide(given: try town.end(of: district), in: try town.context()))
        let state = try town.unit(district)
        #expect(state.successors == communes)
        #expect(state.isEnded)
        let context = try town.context()
        let ended = try town.end(of: district)
        #expect(rejection { try command.decide(given: ended, in: context) } == .unitEnded)
        #expect(
            rejection { try RenameUnit(name: "X", from: Day(iso: "2025-07-01")!).decide(given: state, in: context) } == .unitEnded
        )
        let quynhNhai = try town.register("117", "Huyện Quỳnh Nhai")
        let living = try town.end(of: quynhNhai)
        #expect(
            rejection { try EndUnit(until: Day(iso: "2000-01-01")!).decide(given: living, in: context) } == .daysReversed)
        #expect(
            rejection {
                try EndUnit(until: Example.today, successors: [quynhNhai]).decide(given: living, in: context)
            } == .repeatedInList)
    }

    @Test func `a unit declares from which year its history is complete, and may declare again`() throws {
        var town = Town()
        let unit = try town.register("A", "Xã A")
        let own = Actor(id: "officer", unit: unit, roles: [.unitOfficer])
        let command = DeclareHistory(completeFrom: 2016)
        try town.append(try command.decide(given: try town.unit(unit), in: try town.context(own)))
        #expect(try town.unit(unit).completeFrom == 2016)
        let state = try town.unit(unit)
        let context = try town.context(own)
        #expect(rejection { try command.decide(given: state, in: context) } == .nothingChanged)
        #expect(rejection { try DeclareHistory(completeFrom: 2011).decide(given: state, in: context) } == nil)
        #expect(rejection { try DeclareHistory(completeFrom: 1800).decide(given: state, in: context) } == .numberOutOfRange)
        #expect(rejection { try DeclareHistory(completeFrom: 2028).decide(given: state, in: context) } == .numberOutOfRange)
        let stranger = try town.context(Example.officer)
        #expect(rejection { try command.decide(given: state, in: stranger) } == .otherUnit)
    }
}

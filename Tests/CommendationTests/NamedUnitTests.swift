import Commendation
import Entry
import Foundation
import Testing

/// Units that a command names are there, and took over from whom it says.
struct NamedUnitTests {
    private let change = Day(iso: "2025-07-01")!
    private let nobody = Example.id(404)

    /// A proposal of a commune, with a neighbour and the one that both may become.
    private func town() async throws -> (town: Town, old: UUID, neighbour: UUID) {
        var town = Town()
        let old = try town.register("03649", "Phường Tô Hiệu")
        let neighbour = try town.register("03655", "Phường Quyết Tâm")
        try town.register(Example.id(900), unit: old)
        let row = Example.row(1, proposal: Example.id(1), from: "2025-01-01", to: "2025-05-31")
        let list = SubmitList(date: Day(iso: "2025-06-10")!, unit: old, rows: [row])
        try town.append(
            try list.decide(given: SubmissionState(id: Example.id(60)), in: try town.context(on: Day(iso: "2025-06-10")!)))
        return (town, old, neighbour)
    }

    private func refusal(of unit: UUID, in town: Town, on day: Day) throws -> Rejection.Code? {
        var copy = town
        let context = try copy.context(on: day)
        let command = RetitleProposals(unit: unit, rows: [.init(proposal: Example.id(1))])
        return rejection { try command.decide(given: try town.pending(), in: context) }
    }

    @Test func `pending proposals go to a unit that took over, and to no other`() async throws {
        var (town, old, neighbour) = try await town()
        #expect(try refusal(of: neighbour, in: town, on: change) == .unitGoesOn, "the old one has not ended")
        let merge = MergeUnits(
            units: [old],
            into: UnitRegistered(code: "03646", unitName: "Phường Tô Hiệu", kind: "phường", level: "cấp xã", from: change))
        try town.append(try merge.decide(given: try town.units(), in: try town.context(on: change)))
        #expect(try refusal(of: nobody, in: town, on: change) == .unknownUnit)
        #expect(try refusal(of: neighbour, in: town, on: change) == .notASuccessor)
        #expect(try refusal(of: merge.stream, in: town, on: Day(iso: "2025-06-30")!) == .unitGoesOn)
        #expect(try refusal(of: merge.stream, in: town, on: change) == nil)
    }

    @Test func `who took over may have been taken over itself, and the last of them counts`() async throws {
        var (town, old, _) = try await town()
        let between = try town.register("B", "Phường Giữa", from: "2025-07-01")
        let last = try town.register("C", "Phường Cuối", from: "2026-01-01")
        for (unit, until, successor) in [(old, "2025-06-30", between), (between, "2025-12-31", last)] {
            let end = EndUnit(until: Day(iso: until)!, successors: [successor])
            try town.append(try end.decide(given: try town.end(of: unit), in: try town.context()))
        }
        #expect(try refusal(of: between, in: town, on: Example.today) == .unitNotInForce)
        #expect(try refusal(of: last, in: town, on: Example.today) == nil)
    }

    @Test func `a unit that names the old code among those it was formed from took over`() async throws {
        var (town, old, neighbour) = try await town()
        let end = EndUnit(until: Day(iso: "2025-06-30")!)
        try town.append(try end.decide(given: try town.end(of: old), in: try town.context(on: change)))
        let formed = RegisterUnit(
            UnitRegistered(
                code: "03646", unitName: "Phường Tô Hiệu", kind: "phường", level: "cấp xã", from: change, predecessors: ["03649"])
        )
        try town.append(try formed.decide(given: UnitState(id: formed.stream), in: try town.context(on: change)))
        let context = try town.context(on: change)
        let file = try town.pending()
        func warnings(_ unit: UUID) throws -> [String] {
            try RetitleProposals(unit: unit, rows: [.init(proposal: Example.id(1))]).decide(given: file, in: context).warnings
                .map(\.code)
        }
        #expect(try warnings(formed.stream) == [])
        #expect(try warnings(neighbour) == ["successor-not-recorded"], "nothing is recorded of it: it is said")
    }

    @Test func `it rests on every unit that it looked at`() async throws {
        var (town, old, _) = try await town()
        let new = try town.register("03646", "Phường Tô Hiệu", from: "2025-07-01")
        let end = EndUnit(until: Day(iso: "2025-06-30")!, successors: [new])
        try town.append(try end.decide(given: try town.end(of: old), in: try town.context()))
        let context = try town.context()
        let retitle = RetitleProposals(unit: new, rows: [.init(proposal: Example.id(1))])
        let decided = try retitle.decide(given: try town.pending(), in: context)
        #expect(decided.reads.contains(.stream(new, version: 0)) && decided.reads.contains(.stream(old, version: 1)))
        let third = try town.register("D", "Xã D")
        let ended = try EndUnit(until: Example.today.adding(days: -1), successors: [new]).decide(
            given: try town.end(of: third), in: context)
        #expect(ended.reads.contains(.stream(new, version: 0)))
    }

    @Test func `nobody is transferred to a unit that is not there on that day`() async throws {
        var (town, old, neighbour) = try await town()
        let end = EndUnit(until: Day(iso: "2026-06-30")!, successors: [neighbour])
        try town.append(try end.decide(given: try town.end(of: old), in: try town.context()))
        let third = try town.register("E", "Xã E", from: "2026-10-01")
        let context = try town.context()
        let file = try town.transfer(of: Example.id(900))
        func refused(_ unit: UUID, _ day: String) -> Rejection.Code? {
            rejection { try TransferHonoree(to: unit, date: Day(iso: day)!).decide(given: file, in: context) }
        }
        #expect(refused(nobody, "2026-11-10") == .unknownUnit)
        #expect(refused(third, "2026-09-30") == .unitNotInForce)
        #expect(refused(third, "2026-10-01") == nil)
        #expect(refused(neighbour, "2026-11-10") == nil)
    }

    @Test func `a unit is followed by units that exist on the day after its last`() throws {
        var town = Town()
        let unit = try town.register("A", "Xã A")
        let late = try town.register("B", "Xã B", from: "2026-12-01")
        let context = try town.context()
        let file = try town.end(of: unit)
        func refused(_ successor: UUID) -> Rejection.Code? {
            rejection {
                try EndUnit(until: Day(iso: "2026-10-31")!, successors: [successor]).decide(given: file, in: context)
            }
        }
        #expect(refused(nobody) == .unknownUnit)
        #expect(refused(late) == .unitNotInForce)
    }

    @Test func `a session and a letter are those of a unit that exists on their day`() throws {
        let (chronicle, proposals) = try Chronicle.appraised(award: "BK_BT")
        for (unit, code) in [
            (nobody, Rejection.Code.unknownUnit), (Example.formerCommune, .unitNotInForce), (Example.department, nil),
        ] {
            let convene = ConveneSession(
                unit: unit, level: .province, date: Day(iso: "2026-08-10")!, members: 9, proposals: proposals)
            #expect(try chronicle.refusal { try $0.open(convene, "2026-08-10") } == code)
            for to in [false, true] {
                let letter = SubmissionLetter(
                    date: Day(iso: "2026-08-10")!, unit: to ? Example.department : unit, to: to ? unit : nil)
                let lay: (inout Chronicle) throws -> Void = {
                    let file = try $0.journal.letter(Example.id(8))
                    _ = try LaySubmission(letter, proposals: proposals).decide(given: file, in: try $0.context("2026-08-10"))
                }
                let forward: (inout Chronicle) throws -> Void = {
                    let file = try $0.journal.letter(Example.id(8))
                    _ = try ForwardSubmission(letter, level: .ministry, proposals: proposals).decide(
                        given: file, in: try $0.context("2026-08-10"))
                }
                #expect(try chronicle.refusal(lay) == code)
                #expect(try chronicle.refusal(forward) == code)
            }
        }
    }

    @Test func `somebody who is split off may be of a unit that has ended, but not of none`() async throws {
        var (town, old, _) = try await town()
        let end = EndUnit(until: Day(iso: "2025-06-30")!)
        try town.append(try end.decide(given: try town.end(of: old), in: try town.context()))
        let file = try await town.file(of: Example.id(900), with: Example.id(901))
        let context = try town.context()
        func refused(_ unit: UUID) -> Rejection.Code? {
            let split = SplitHonoree(
                into: Example.id(901), particulars: Particulars(name: "Lò Văn Mẫu"), unit: unit, proposals: [Example.id(1)])
            return rejection { try split.decide(given: file, in: context) }
        }
        #expect(refused(nobody) == .unknownUnit)
        #expect(refused(old) == nil)
    }
}

import Commendation
import Entry
import Foundation
import Testing

struct EarlierAwardTests {
    private let honoree = Example.id(900)

    private func row(
        _ row: Int = 2, award: String = "BK_BT", number: String = "2201/QĐ-UBND", date: String = "2019-11-20",
        counts: Bool = false, name: String = "Lò Văn Mẫu", change: (inout EarlierAwardRecorded) -> Void = { _ in }
    ) -> EarlierAwardRow {
        var recorded = EarlierAwardRecorded(
            award: award, kind: .individual, number: number, date: Day(iso: date)!, body: "Chủ tịch UBND tỉnh Sơn La", row: row,
            counts: counts)
        change(&recorded)
        return EarlierAwardRow(honoree: honoree, award: recorded, name: name)
    }

    private func refusals(
        _ rows: [EarlierAwardRow], _ town: Town, honorees: Set<UUID>? = nil, units: Set<UUID>? = nil
    ) throws -> [Rejection.Code] {
        let command = RecordEarlierAwards(rows: rows)
        return command.review(
            given: try town.earlier(command.streams, honorees: honorees, units: units), in: try Example.context(Example.office)
        ).map(\.code)
    }

    @Test func `awards from a document go in as they are, counted only when the row says so`() throws {
        var town = Town()
        let rows = [
            row(2, counts: true), row(3, award: "LDTT", date: "1998-01-05", name: "Lò Văn Mẫu") { $0.meritKind = .movement },
        ]
        let command = RecordEarlierAwards(rows: rows, source: "khen-thuong-2019.csv")
        let decided = try command.decide(given: try town.earlier(command.streams), in: try town.context())
        #expect(decided.events.map(\.type) == ["EarlierAwardRecorded", "EarlierAwardRecorded"])
        #expect(decided.events.map { $0.data["counts"] } == [.bool(true), .bool(false)])
        #expect(decided.events[0].personal.map(\.name) == ["name", "source"])
        #expect(decided.events.allSatisfy { $0.subject == honoree })
        #expect(decided.events[0].stream.id != decided.events[1].stream.id)
        #expect(decided.warnings.isEmpty, "an award from before the law of 2022 is not judged")
        try town.append(decided)
        let history = try SubjectHistory.histories(of: [honoree], in: town.journal.entries)
        #expect(history[honoree]?.earlierAwards.values.compactMap(\.recorded?.award).sorted() == ["BK_BT", "LDTT"])
    }

    @Test func `the same award of the same decision is recorded once`() throws {
        var town = Town()
        let command = RecordEarlierAwards(rows: [row()])
        try town.append(try command.decide(given: try town.earlier(command.streams), in: try town.context()))
        #expect(try refusals([row()], town) == [.earlierAwardRecorded])
        #expect(try refusals([row(number: "2202/QĐ-UBND")], town) == [])
        #expect(try refusals([row(award: "LDTT"), row(3, award: "LDTT")], town) == [.repeatedInList])
    }

    @Test func `a wrong record is taken back and may be made again`() throws {
        var town = Town()
        let command = RecordEarlierAwards(rows: [row()])
        let stream = command.streams[0]
        let missing = EarlierAwardState(id: stream)
        let context = try town.context()
        let withdraw = WithdrawEarlierAward(reason: .enteredByMistake)
        #expect(rejection { try withdraw.decide(given: missing, in: context) } == .earlierAwardMissing)
        try town.append(try command.decide(given: try town.earlier([stream]), in: try town.context()))
        let state = try #require(try town.earlier([stream]).awards[stream])
        let decided = try withdraw.decide(given: state, in: try town.context())
        #expect(decided.events[0].subject == honoree)
        try town.append(decided)
        let gone = try #require(try town.earlier([stream]).awards[stream])
        #expect(gone.recorded == nil)
        #expect(rejection { try withdraw.decide(given: gone, in: context) } == .earlierAwardMissing)
        try town.append(try command.decide(given: try town.earlier([stream]), in: try town.context()))
        #expect(try town.earlier([stream]).awards[stream]?.recorded != nil)
    }

    @Test func `each row that cannot be is refused with its number`() throws {
        let town = Town()
        #expect(try refusals([row(date: "2027-01-01")], town) == [.dayInFuture])
        #expect(try refusals([row(date: "1912-01-01")], town) == [.dayOutOfRange])
        #expect(try refusals([row(award: "KHEN")], town) == [.unknownAward])
        #expect(try refusals([row(name: "")], town) == [.textMissing])
        #expect(try refusals([row(name: "Mật: Lò Văn X")], town) == [.stateSecret])
        #expect(try refusals([row(number: " ")], town) == [.textMissing])
        #expect(try refusals([row { $0.body = "" }], town) == [.textMissing])
        let reversed = row {
            $0.achievementFrom = Day(iso: "2018-12-31")!
            $0.achievementTo = Day(iso: "2018-01-01")!
        }
        #expect(try refusals([reversed], town) == [.periodReversed])
        #expect(try refusals([row { $0.facts.birthDecade = 1985 }], town) == [.numberOutOfRange])
        #expect(try refusals([row { $0.facts.enterprise = true }], town) == [.memberUnexpected])
        let school = row {
            $0.kind = .collective
            $0.facts.sex = .female
        }
        #expect(try refusals([school], town) == [.memberUnexpected])
        #expect(try refusals([row()], town, honorees: []) == [.unknownHonoree])
        #expect(try refusals([row { $0.unit = Example.commune }], town, units: []) == [.unknownUnit])
        let command = RecordEarlierAwards(rows: [row(2), row(7, name: "")])
        let rejections = command.review(given: try town.earlier([]), in: try Example.context(Example.office))
        #expect(rejections.map(\.row) == [7])
    }

    @Test func `a list is empty, too long, or handed in by somebody without the right`() throws {
        let town = Town()
        let context = try Example.context(Example.office)
        let file = try town.earlier([])
        #expect(rejection { try RecordEarlierAwards(rows: []).decide(given: file, in: context) } == .listEmpty)
        let many = (1...501).map { row($0, number: "\($0)/QĐ-UBND") }
        #expect(rejection { try RecordEarlierAwards(rows: many).decide(given: file, in: context) } == .listTooLong)
        let auditor = try Example.context(Example.auditor)
        #expect(rejection { try RecordEarlierAwards(rows: [row()]).decide(given: file, in: auditor) } == .roleMissing)
    }
}

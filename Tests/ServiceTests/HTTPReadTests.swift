import Commendation
import Entry
import Foundation
import HTTPTypes
import ReadModels
import Synchronization
import Testing

@testable import Service

struct HTTPReadTests {
    @Test func `lists, records and events are read as JSON`() async throws {
        let client = try HTTPTestClient()
        let list = try await client.send(.get, "/api/v1/proposals?state=published&period=outcome.2026-01.2026-12").json()
        #expect(list["total"]?.integer == 1_234 && list["next"]?.integer == 77)
        let rows = try #require(list["proposals"]?.array)
        #expect(rows[0].object?["name"]?.string == "Lò Thị Mẫu")
        #expect(rows[1].object?["name"] == nil)
        let one = try await client.send(.get, "/api/v1/proposals/\(HTTPTestBook.proposalID.text)").json()
        #expect(
            one["award"]?.string == "CSTDCS" && one["achievementTo"]?.string == "2026-10-31"
                && one["state"]?.string == "published")
        let events = try await client.send(.get, "/api/v1/proposals/\(HTTPTestBook.proposalID.text)/events").json()
        let first = try #require(events["events"]?.array?.first?.object)
        #expect(first["seq"]?.integer == 7 && first["at"]?.string == "2026-11-24T17:50:51.000001Z")
        #expect(first["personal"]?.object?["name"]?.string == "Lò Thị Mẫu")
        #expect(try await client.send(.get, "/api/v1/submissions").json()["submissions"]?.array?.count == 1)
        #expect(
            try await client.send(.get, "/api/v1/submissions/\(HTTPTestBook.submissionID.text)").json()["number"]?.string
                == "12/TTr-UBND")
        #expect(try await client.send(.get, "/api/v1/decisions").json()["decisions"]?.array?.count == 1)
        #expect(
            try await client.send(.get, "/api/v1/decisions/\(HTTPTestBook.decisionID.text)").json()["publishedOn"]?.string
                == "2026-11-25")
        let head = try await client.send(.get, "/api/v1/head").json()
        #expect(head["size"]?.integer == 1_234 && head["root"]?.string == Data(repeating: 7, count: 32).base64EncodedString())
    }

    @Test(arguments: [
        "/api/v1/proposals?state=lost", "/api/v1/proposals?unit=03646", "/api/v1/proposals?period=2026",
        "/api/v1/proposals?after=-1",
        "/api/v1/proposals?period=outcome.2026-12.2026-01", "/api/v1/proposals?sort=name", "/api/v1/statistics?by=colour",
        "/api/v1/statistics?by=month,month", "/api/v1/statistics?cycle=2020", "/api/v1/statistics?cycle=2026-2030&from=2026-01",
        "/api/v1/statistics?asKnownOn=today", "/api/v1/decisions?page=2", "/proposals?state=lost", "/?cycle=nothing",
    ])
    func `a parameter that makes no sense is refused by its name`(path: String) async throws {
        let answer = try await HTTPTestClient().send(.get, path)
        #expect(answer.status == 400)
        let problem = try answer.json()
        #expect(problem["code"]?.string == "invalid-parameter")
        #expect(problem["field"]?.string?.isEmpty == false)
    }

    @Test func `statistics ask for the cycle, the basis and the dimensions of the address`() async throws {
        let client = try HTTPTestClient()
        #expect(try await client.send(.get, "/api/v1/statistics?by=month,award&outcome=conferred").status == 200)
        #expect(try await client.send(.get, "/api/v1/statistics?cycle=2021-2025&basis=submission").status == 200)
        #expect(try await client.send(.get, "/api/v1/statistics?from=2026-03&to=2026-05&asKnownOn=2026-06-01").status == 200)
        let requests = client.book.requests.withLock { $0 }
        #expect(requests[0].by == [.month, .award] && requests[0].basis == .outcome && requests[0].outcome == .conferred)
        #expect(requests[0].months == Month(iso: "2026-01")!...Month(iso: "2030-12")!)
        #expect(requests[1].basis == .submission && requests[1].months.lowerBound.iso == "2021-01")
        #expect(
            requests[2].months == Month(iso: "2026-03")!...Month(iso: "2026-05")! && requests[2].asKnownOn?.iso == "2026-06-01")
    }

    @Test func `the address of a list holds its whole filter and nothing else`() throws {
        let filter = ProposalFilter(
            status: .notApproved, outcome: .notApproved, award: "BK & C=1", kind: "household", unit: HTTPTestBook.unitID,
            basis: .outcome,
            months: Month(iso: "2026-01")!...Month(iso: "2026-03")!, submission: HTTPTestBook.submissionID,
            decision: HTTPTestBook.decisionID, honoree: HTTPTestBook.erasedID)
        let parameters = ProposalQuery.parameters(filter)
        #expect(try ProposalQuery(parameters: Dictionary(uniqueKeysWithValues: parameters)).filter == filter)
        #expect(PageAddress(path: "/proposals", parameters: parameters).text(in: .vietnamese).contains("award=BK%20%26%20C%3D1"))
        #expect(try ProposalQuery(parameters: ["state": "", "unit": "", "period": ""]).filter == ProposalFilter())
    }

    @Test func `the current cycle is that of the day, and the latest where there is none`() {
        let cycles = BookCycle.known
        #expect(cycles.map(\.code) == ["2021-2025", "2026-2030"])
        #expect(BookCycle.ordered(cycles, on: Day(iso: "2025-12-31")!).map(\.code) == ["2021-2025", "2026-2030"])
        #expect(BookCycle.ordered(cycles, on: Day(iso: "2026-11-24")!).map(\.code) == ["2026-2030", "2021-2025"])
        #expect(BookCycle.ordered(cycles, on: Day(iso: "2040-01-01")!).first?.code == "2026-2030")
    }

    @Test func `a decision's number is written as documents cite it`() {
        #expect(ReadModelBook.written("7", "QĐ-UBND") == "07/QĐ-UBND")
        #expect(ReadModelBook.written("1234", "QĐ-UBND") == "1234/QĐ-UBND")
        #expect(ReadModelBook.written("293", "KH/TU") == "293-KH/TU")
        #expect(ReadModelBook.written("5", nil) == "05")
    }
}

import Commendation
import Entry
import Foundation
import PostgresClient
import ReadModels
import TestSupport
import Testing

/// The whole path in the words of the trade: a list in, a decision out, the cycle counted.
@Suite(.serialized, .timeLimit(.minutes(5))) struct GoldenBookTests {
    @Test func `a list goes in, is decided, published and counted, and an annulment takes the count back`() async throws {
        let cluster = try await TrialCluster.start()
        let pool = PostgresPool(cluster.configuration(user: "sovang_read"), size: 2)
        let queries = ReadQueries(pool: pool)
        let cycle = Month(year: Office.today.year, month: 1)!...Month(year: Office.today.year, month: 12)!
        try await cluster.withDaemon { log, engine in
            let office = Office(log: log, engine: engine)

            let proposals = try await office.submit(["Lò Thị Mẫu", "Cầm Văn Mẫu", "Nguyễn Thị Mẫu"], for: "BK_BT")
            var overview = try await queries.overview(of: cycle)
            #expect(overview.submitted.count == 3)
            #expect(overview.conferred.count == 0)
            #expect(overview.byState.filter { $0.count > 0 }.map(\.status) == [.submitted])

            try await office.take(ReceiveProposal(), by: Office.standingOffice, on: proposals)
            try await office.take(AppraiseProposal(outcome: .meets), by: Office.standingOffice, on: proposals)
            #expect(try await queries.overview(of: cycle).byState.first { $0.status == .appraised }?.count == 3)

            let number = try DocumentNumber("1196/QĐ-UBND")
            let decided = IssueDecision(
                identity: try DecisionIdentity(body: "UBND-14", number: number, date: Office.today),
                bodyKind: .provinceChairman, date: Office.today, signer: "Nguyễn Đình Mẫu", post: "Chủ tịch UBND tỉnh",
                proposals: Array(proposals.prefix(2)))
            try await office.take(decided, by: Office.chairman, on: decided.decision, decided.proposals)
            try await office.take(
                RefuseProposal(reason: .standardNotMet), by: Office.chairman, on: [proposals[2]])
            overview = try await queries.overview(of: cycle)
            #expect(overview.conferred.count == 2)
            #expect(overview.byAward.map(\.count) == [2])
            #expect(overview.byOutcome.first { $0.outcome == .notApproved }?.count == 1)

            await #expect(throws: Rejection.self, "a number is given once") {
                try await office.take(decided, by: Office.chairman, on: decided.decision, decided.proposals)
            }

            let published = PublishDecision(place: "https://sonla.gov.vn", date: Office.today, proposals: decided.proposals)
            try await office.take(published, by: Office.standingOffice, on: decided.decision, decided.proposals)
            overview = try await queries.overview(of: cycle)
            #expect(overview.conferred.count == 2)
            #expect(overview.byState.first { $0.status == .published }?.count == 2)

            let annulled = AnnulDecision(
                ground: .falsePapers, by: "1300/QĐ-UBND", date: Office.today, scope: .part, proposals: [proposals[0]])
            try await office.take(annulled, by: Office.chairman, on: decided.decision, annulled.proposals)
            overview = try await queries.overview(of: cycle)
            #expect(overview.conferred.count == 1)
            #expect(overview.byOutcome.first { $0.outcome == .annulled }?.count == 1)
            #expect(overview.submitted.count == 3)

            let rebuilt = try await Rebuild(log: log, configuration: cluster.configuration(user: "sovang_project")).run()
            #expect(rebuilt.isEqual)
        }
        await pool.close()
        try await cluster.end()
    }
}

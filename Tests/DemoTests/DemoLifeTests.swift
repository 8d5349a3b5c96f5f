import Commendation
import Demo
import Entry
import EventLog
import Foundation
import Testing

/// What the lives in a demonstration are like, read from its entries.
@Suite struct DemoLifeTests {
    /// A way through the tiers, as the entries tell it.
    private struct Way: Hashable {
        let award: String
        let levels: [String]
    }

    @Test func `proposals go the ways of the authority table, through the districts as long as there are any`() async throws {
        let demo = try await SharedDemo.value
        var award: [UUID: String] = [:]
        var levels: [UUID: [String]] = [:]
        var conferred: [UUID] = []
        for entry in demo.entries {
            let id = entry.streamID
            switch entry.type.string {
            case "ProposalSubmitted":
                award[id] = entry.text("award")
                levels[id] = [try #require(entry.text("level"), "the table names the first tier")]
            case "ProposalForwarded": levels[id, default: []].append(entry.text("level") ?? "")
            // What the ministry sends back comes back to the tier before.
            case "AnswerReceived": if entry.text("answer") == "sent-back" { levels[id]?.removeLast() }
            case "AwardConferred": conferred.append(id)
            default: break
            }
        }
        let ways = Set(conferred.map { Way(award: award[$0] ?? "", levels: levels[$0] ?? []) })
        // Ways of procedure.yaml, written out: (award, the tiers).
        let expected: [(String, [String])] = [
            ("LDTT", ["unit"]), ("GK_XA", ["unit"]), ("CSTDCS", ["district"]), ("CSTDCS", ["unit"]), ("TTLDTT", ["district"]),
            ("TTLDTT", ["unit"]), ("BK_BT", ["province"]), ("BK_BT", ["district", "province"]),
            ("COTD_CP", ["province", "ministry", "government"]), ("BK_TTG", ["province", "ministry", "prime-minister"]),
            ("HC_LD3", ["province", "ministry", "prime-minister", "president"]),
            ("HUYC_CSVV3", ["province", "ministry", "prime-minister", "president"]),
        ]
        for (award, levels) in expected { #expect(ways.contains(Way(award: award, levels: levels)), "\(award) by \(levels)") }
        for award in Set(expected.map(\.0)) {
            let known = Set(expected.filter { $0.0 == award }.map(\.1))
            #expect(Set(ways.filter { $0.award == award }.map(\.levels)).subtracting(known) == [], "\(award)")
        }
    }

    @Test func `a collective whose unit was merged goes on under the name of the new unit, and the old name is kept`()
        async throws
    {
        let demo = try await SharedDemo.value
        var names: [UUID: String] = [:]
        var submitted: [UUID: Int64] = [:]
        var kinds: [UUID: String] = [:]
        var renamed = 0
        for entry in demo.entries {
            switch entry.type.string {
            case "UnitRegistered": names[entry.streamID] = entry.text("name")
            case "UnitRenamed": names[entry.streamID] = entry.text("name") ?? names[entry.streamID]
            case "ProposalSubmitted":
                submitted[entry.streamID] = entry.seq
                kinds[entry.streamID] = entry.text("kind")
            case "ProposalRetitled":
                let given = try await demo.log.disclosures(of: [entry.seq])[entry.seq]?.first { $0.name == "name" }?.value.string
                guard kinds[entry.streamID] == "collective" else {
                    #expect(given == nil)
                    continue
                }
                let new = try #require(entry.text("unit").flatMap { UUID(canonical: $0) }.flatMap { names[$0] })
                let was = try #require(entry.text("was").flatMap { UUID(canonical: $0) }.flatMap { names[$0] })
                let seq = try #require(submitted[entry.streamID])
                let old = try #require(
                    try await demo.log.disclosures(of: [seq])[seq]?.first { $0.name == "name" }?.value.string)
                // A unit that was formed anew may bear the name of one that it was formed of.
                #expect(old.hasSuffix(was))
                #expect(given == (was == new ? nil : old.dropLast(was.count) + new))
                if given != nil { renamed += 1 }
            default: break
            }
        }
        #expect(renamed > 2)
    }

    @Test func `no two certificates of a year bear one number, whatever body handed them over`() async throws {
        let demo = try await SharedDemo.value
        var bodies: [UUID: String] = [:]
        var seen: Set<String> = []
        var years: Set<Int64> = []
        for entry in demo.entries {
            if entry.is("AwardsDelivered") { bodies[entry.id] = entry.text("body") }
            guard entry.is("AwardDelivered") else { continue }
            let certificate = try #require(entry.text("certificate"))
            #expect(seen.insert(certificate).inserted, "\(certificate)")
            let body = try #require(entry.cause.flatMap { bodies[$0] })
            #expect(certificate.hasPrefix("\(body)-\(entry.integer("year") ?? 0)-"))
            years.insert(entry.integer("year") ?? 0)
        }
        #expect(seen.count > 1_000 && Set(bodies.values).count > 50 && years.count > 5)
    }

    @Test func `everything happens on working days, in office hours`() async throws {
        let calendar = try RulePack.embedded().catalogue.procedure.calendar
        for entry in try await SharedDemo.value.entries {
            let day = Day(of: entry.at)
            let ofDay = (entry.at.microseconds / 1_000_000 + 25_200) % 86_400
            #expect(calendar.isWorking(day) && (27_000...61_200).contains(ofDay), "\(entry.type.string) at \(entry.at)")
        }
    }
}

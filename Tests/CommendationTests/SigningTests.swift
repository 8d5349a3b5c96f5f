import Commendation
import Entry
import Foundation
import Testing

/// In whose name somebody issues, annuls and corrects decisions.
@Suite struct SigningTests {
    private static let commune = Actor(id: "chairman-of-commune", unit: Example.commune, roles: [.authority, .clerk])
    private static let department = Actor(id: "head-of-department", unit: Example.department, roles: [.authority])
    private static let province = Actor(id: "chairman-of-province", unit: Example.province, roles: [.authority, .clerk])

    struct Case: Sendable, CustomTestStringConvertible {
        let actor: Actor
        let number: String
        let body: String
        let kind: BodyKind?
        let code: Rejection.Code?
        var testDescription: String { "\(actor.id) as \(kind?.rawValue ?? "-") \(body)" }
    }

    static let cases = [
        Case(actor: commune, number: "1/QĐ-UBND", body: "UBND-03646", kind: .communeChairman, code: nil),
        Case(actor: commune, number: "1/QĐ-UBND", body: "03646", kind: .communeChairman, code: nil),
        Case(actor: commune, number: "1/QĐ-UBND", body: "UBND-03646", kind: nil, code: nil),
        Case(actor: commune, number: "1/QĐ-UBND", body: "UBND-14", kind: .provinceChairman, code: .signerOtherBody),
        Case(actor: commune, number: "1/QĐ-UBND", body: "UBND-03646", kind: .provinceChairman, code: .signerOtherBody),
        Case(actor: commune, number: "1/QĐ-UBND", body: "UBND-14", kind: .communeChairman, code: .signerOtherBody),
        Case(actor: commune, number: "1/QĐ-UBND", body: "UBND-14", kind: nil, code: .signerOtherBody),
        Case(actor: commune, number: "1/QĐ-UBND", body: "UBND-03664", kind: .communeChairman, code: .signerOtherBody),
        Case(actor: commune, number: "1/QĐ-TTg", body: "TTg", kind: nil, code: .signerOtherBody),
        Case(actor: department, number: "1/QĐ-SNV", body: "SNV", kind: .departmentHead, code: nil),
        Case(actor: department, number: "1/QĐ-UBND", body: "UBND-14", kind: .provinceChairman, code: .signerOtherBody),
        Case(actor: province, number: "1/QĐ-UBND", body: "UBND-14", kind: .provinceChairman, code: nil),
        Case(actor: province, number: "1/QĐ-UBND", body: "UBND-03646", kind: .communeChairman, code: .signerOtherBody),
        Case(actor: province, number: "1/QĐ-TTg", body: "TTg", kind: nil, code: nil),
        Case(actor: Example.chairman, number: "1/QĐ-UBND", body: "UBND-14", kind: .provinceChairman, code: nil),
        Case(actor: Example.chairman, number: "1/QĐ-UBND", body: "UBND-03646", kind: .communeChairman, code: nil),
    ]

    @Test(arguments: cases)
    func `whoever belongs to a unit signs for that unit's own body alone`(example: Case) throws {
        var (chronicle, proposals) = try Chronicle.appraised(award: "GK_XA")
        if example.number.hasSuffix("TTg") { (chronicle, proposals) = try Chronicle.appraised(award: "BK_TTG") }
        chronicle.actor = example.actor
        let refusal = try chronicle.refusal {
            try $0.decide(proposals, "2026-08-10", example.number, body: example.body, kind: example.kind)
        }
        #expect(refusal == example.code)
    }

    @Test func `of one who belongs to no unit it is said that a body below the province was not checked`() throws {
        var (chronicle, proposals) = try Chronicle.appraised(2, award: "GK_XA")
        chronicle.actor = Example.chairman
        try chronicle.decide([proposals[0]], "2026-08-10", "1/QĐ-UBND", body: "UBND-03646", kind: .communeChairman)
        #expect(chronicle.warned.contains("signer-not-checked"))
        try chronicle.decide([proposals[1]], "2026-08-10", "2/QĐ-UBND")
        #expect(!chronicle.warned.contains("signer-not-checked"), "the province's own")
    }

    @Test func `the standing office records what was decided above, whatever unit it is of, and decides nothing itself`() throws {
        var (chronicle, proposals) = try Chronicle.appraised(award: "BK_TTG")
        chronicle.actor = Actor(id: "officer-of-snv", unit: Example.department, roles: [.standingOffice])
        #expect(try chronicle.refusal { try $0.decide(proposals, "2026-08-10") } == .roleMissing)
        try chronicle.decide(proposals, "2026-08-10", "88/QĐ-TTg", body: "TTG", kind: .primeMinister)
        #expect(try chronicle.status(proposals[0]) == .conferred)
    }

    @Test func `a decision is annulled and corrected by the body that issued it, or by the one that was formed of it`() throws {
        var (chronicle, proposals) = try Chronicle.appraised(3, award: "GK_XA")
        let own = try chronicle.decide([proposals[0]], "2026-08-10", "1/QĐ-UBND", body: "UBND-03646", kind: .communeChairman)
        let former = try chronicle.decide([proposals[1]], "2026-08-10", "2/QĐ-UBND", body: "UBND-03649", kind: .communeChairman)
        let province = try chronicle.decide([proposals[2]], "2026-08-10", "3/QĐ-UBND")
        chronicle.actor = Self.commune
        for (decision, proposal, code) in [
            (own, proposals[0], nil), (former, proposals[1], nil), (province, proposals[2], Rejection.Code.signerOtherBody),
        ] {
            let annul = AnnulDecision(
                ground: .fraud, by: "9/QĐ", date: Day(iso: "2026-08-20")!, scope: .part, proposals: [proposal])
            let correct = CorrectDecision(
                by: "9/ĐC", date: Day(iso: "2026-08-20")!, rows: [.init(proposal: proposal, name: "Lò Thị Mậu")])
            #expect(try chronicle.refusal { try $0.step(annul, ofDecision: decision, "2026-08-20") } == code)
            #expect(try chronicle.refusal { try $0.step(correct, ofDecision: decision, "2026-08-20") } == code)
        }
    }

    @Test func `an actor of a unit that is not registered or has ended signs nothing`() throws {
        var (chronicle, proposals) = try Chronicle.appraised(award: "GK_XA")
        for (unit, code) in [(Example.id(77), Rejection.Code.unknownUnit), (Example.formerCommune, .unitNotInForce)] {
            chronicle.actor = Actor(id: "somebody", unit: unit, roles: [.authority])
            let refusal = try chronicle.refusal {
                try $0.decide(proposals, "2026-08-10", "1/QĐ-UBND", body: "UBND-03649", kind: .communeChairman)
            }
            #expect(refusal == code)
        }
    }

    @Test func `a decision that rests on the actor's unit reads it`() throws {
        var (chronicle, proposals) = try Chronicle.appraised(award: "GK_XA")
        chronicle.actor = Self.commune
        let command = try Example.decision(
            "1/QĐ-UBND", body: "UBND-03646", kind: .communeChairman, date: Day(iso: "2026-08-10")!, of: proposals)
        let decided = try command.decide(
            given: try chronicle.journal.file(of: command.decision), in: try chronicle.context("2026-08-10"))
        #expect(decided.reads.contains(.stream(Example.commune, version: 0)))
    }
}

import Entry
import Foundation

extension BookHeldAward {
    /// The award as a line of a list: what, by which decision, for which time, resting on what, still standing or not.
    func row(_ page: PageContext) -> PageData {
        [
            "award": .text(award.name[page.language]),
            "family": .text(page.say("family-\(award.family.rawValue)")),
            "iso": .optional(date?.iso),
            "day": .text(date.map { page.day($0) } ?? page.say("not-known")),
            "number": .text(number ?? "–"),
            "numberHref": .optional(decision.map { page.link("/decisions/\($0.text)") }),
            "body": .optional(body.map { EventDetails.sentence($0[page.language]) }),
            "span": .text(
                achievement.map { page.say("span", ["from": page.day($0.lowerBound), "to": page.day($0.upperBound)]) }
                    ?? page.say("not-known")),
            "basis": .text(page.say(basisKey)),
            "basisHref": .optional(
                proposal.map { page.link("/proposals/\($0.text)") } ?? honoree.map { page.link("/honorees/\($0.text)") }),
            "standing": .text(page.say("standing-\(standing.rawValue)")),
            "standingClass": .text(standing == .standing ? "conferred" : "annulled"),
        ]
    }

    private var decision: UUID? { if case .decision(let decision, _) = basis { decision } else { nil } }

    private var proposal: UUID? { if case .decision(_, let proposal) = basis { proposal } else { nil } }

    private var basisKey: String {
        switch basis {
        case .decision: "basis-decision"
        case .document(let counts): counts ? "basis-document-counts" : "basis-document"
        }
    }
}

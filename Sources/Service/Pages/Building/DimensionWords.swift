import Commendation
import Entry
import Foundation
import ReadModels

/// The values of the dimensions of statistics, in words and in order.
struct DimensionWords {
    let names: BookNames
    /// The names of movements, by id.
    let movements: [UUID: String]
    let page: PageContext

    /// A value in words; nil is “not known”.
    func text(_ code: String?, of dimension: BookDimension) -> String {
        guard let code else { return page.say("not-known") }
        switch dimension {
        case .award: return names.award(code)[page.language]
        case .kind: return page.messages.lookUp("kind-\(code)", page.language) ?? code
        case .unit: return UUID(canonical: code).flatMap { names.units[$0] } ?? code
        case .month: return Month(iso: code).map { page.month($0) } ?? code
        case .outcome:
            return ProposalOutcome(code: code).map { page.say("outcome-\($0.slug)") } ?? code
        case .source: return page.say(code == AwardSource.document.rawValue ? "basis-document" : "basis-decision")
        case .movement: return UUID(canonical: code).flatMap { movements[$0] } ?? page.say("movement-unnamed")
        case .birthDecade: return Int(code).map { page.say("decade", ["from": String($0), "to": String($0 + 9)]) } ?? code
        case .enterprise, .minority, .posthumous: return page.say(code == "true" ? "yes" : "no")
        case .level, .meritKind, .simplified, .rank, .sex, .sector, .area, .origin, .submitter:
            let name = CodeNames.name(of: code, in: dimension.rawValue, of: ProposalSubmitted.type)
            return name.map { EventDetails.sentence($0[page.language]) } ?? code
        }
    }

    /// The place of a value among those of its dimension: as the domain lists them, “not known” last.
    func rank(_ code: String?, of dimension: BookDimension) -> (Int, String) {
        guard let code else { return (.max, "") }
        let place = Self.order(of: dimension).firstIndex(of: code)
        switch dimension {
        case .award: return (names.awards.firstIndex { $0.code == code } ?? .max - 1, code)
        case .unit, .movement: return (0, text(code, of: dimension))
        case .month, .birthDecade: return (0, code)
        default: return (place ?? .max - 1, code)
        }
    }

    private static func order(of dimension: BookDimension) -> [String] {
        switch dimension {
        case .kind: SubjectKind.allCases.map(\.rawValue)
        case .outcome: ProposalOutcome.allCases.map(\.code)
        case .level: TierLevel.allCases.map(\.rawValue)
        case .meritKind: MeritKind.allCases.map(\.rawValue)
        case .simplified: SimplifiedCase.allCases.map(\.rawValue)
        case .rank: RankGroup.allCases.map(\.rawValue)
        case .sex: Sex.allCases.map(\.rawValue)
        case .sector: Sector.allCases.map(\.rawValue)
        case .area: AreaKind.allCases.map(\.rawValue)
        case .origin: OriginKind.allCases.map(\.rawValue)
        case .submitter: SubmitterKind.allCases.map(\.rawValue)
        case .source: AwardSource.allCases.map(\.rawValue)
        case .enterprise, .minority, .posthumous: ["true", "false"]
        case .award, .unit, .month, .birthDecade, .movement: []
        }
    }
}

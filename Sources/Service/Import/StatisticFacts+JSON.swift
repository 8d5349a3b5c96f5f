import Commendation
import Entry
import Foundation

/// How the coded facts of a row travel: members beside the others, absent where a fact is not known.
extension StatisticFacts {
    func put(into object: inout JSONObject) {
        if let enterprise { object["enterprise"] = .bool(enterprise) }
        object.put("rank", rank?.rawValue)
        object.put("sex", sex?.rawValue)
        if let minority { object["minority"] = .bool(minority) }
        object.put("sector", sector?.rawValue)
        object.put("area", area?.rawValue)
        object.put("origin", origin?.rawValue)
        if let posthumous { object["posthumous"] = .bool(posthumous) }
        if let birthDecade { object["birthDecade"] = .integer(Int64(birthDecade)) }
        object.put("submitter", submitter?.rawValue)
        object.put("movement", movement?.text)
    }

    init(_ body: inout JSONBody) throws {
        self.init(
            enterprise: try body.optionalFlag("enterprise"), rank: try body.optionalWord("rank"),
            sex: try body.optionalWord("sex"),
            minority: try body.optionalFlag("minority"), sector: try body.optionalWord("sector"),
            area: try body.optionalWord("area"), origin: try body.optionalWord("origin"),
            posthumous: try body.optionalFlag("posthumous"),
            birthDecade: try body.optionalInteger("birthDecade", in: 1850...2100).map { $0 / 10 * 10 },
            submitter: try body.optionalWord("submitter"), movement: try body.optionalID("movement"))
    }
}

package import Commendation
package import Entry
package import ListReading

/// One row of a list that is handed in, before it is known who the honoree is.
///
/// It holds personal data: never log it.
package struct ProposedRow: Hashable, Sendable {
    /// Row number in the file, as a spreadsheet shows it; over HTTP the place in the list, from 1.
    package var row: Int
    package var kind: SubjectKind
    /// The name for display.
    package var name: String
    package var title: String?
    package var post: String?
    package var birthDate: Day?
    package var identityNumber: String?
    /// The award's code.
    package var award: String
    package var meritKind: MeritKind
    package var achievementFrom: Day
    package var achievementTo: Day
    package var citation: String?
    /// The coded facts that the forms count.
    package var facts: StatisticFacts
    /// The case of the simplified procedure.
    package var simplified: SimplifiedCase?

    /// Describes a row.
    package init(
        row: Int, kind: SubjectKind, name: String, title: String? = nil, post: String? = nil, birthDate: Day? = nil,
        identityNumber: String? = nil, award: String, meritKind: MeritKind, achievementFrom: Day, achievementTo: Day,
        citation: String? = nil, facts: StatisticFacts = StatisticFacts(), simplified: SimplifiedCase? = nil
    ) {
        self.row = row
        self.kind = kind
        self.name = name
        self.title = title
        self.post = post
        self.birthDate = birthDate
        self.identityNumber = identityNumber
        self.award = award
        self.meritKind = meritKind
        self.achievementFrom = achievementFrom
        self.achievementTo = achievementTo
        self.citation = citation
        self.facts = facts
        self.simplified = simplified
    }

    /// A row as the reader of lists understood it; `merit` is the kind of commendation of rows that name none.
    package init(_ row: ListReading.ProposalRow, merit: MeritKind) {
        self.init(
            row: row.row, kind: row.kind, name: row.name, title: row.title, post: row.post, birthDate: row.birthDate,
            identityNumber: row.identityNumber, award: row.award,
            meritKind: row.meritKind ?? merit, achievementFrom: row.achievementFrom,
            achievementTo: row.achievementTo, citation: row.citation, facts: row.facts, simplified: row.simplified)
    }

    /// The row in canonical form.
    var canonical: JSONObject {
        var object: JSONObject = ["row": .integer(Int64(row))]
        object.put("kind", kind.rawValue)
        object.put("name", name)
        object.put("title", title)
        object.put("post", post)
        object.put("birthDate", birthDate)
        object.put("identityNumber", identityNumber)
        object.put("award", award)
        object.put("meritKind", meritKind.rawValue)
        object.put("achievementFrom", achievementFrom)
        object.put("achievementTo", achievementTo)
        object.put("citation", citation)
        facts.put(into: &object)
        object.put("simplified", simplified?.rawValue)
        return object
    }
}

import Commendation
import Entry
import EventLog
import Foundation

/// Who the honorees of a list of proposals are.
struct ListResolution {
    /// One row with its honoree.
    struct Row {
        var proposed: ProposedRow
        var submission: SubmissionRow
        var found: HonoreeSearch.Found
    }

    var rows: [Row]
    var search: HonoreeSearch

    /// Finds the honorees of a list.
    static func resolve(_ list: ProposedList, in log: any EventLog, _ blind: BlindIndex, newID: () -> UUID) async throws
        -> ListResolution
    {
        let persons = list.rows.map { row in
            HonoreeSearch.Person(
                kind: row.kind,
                particulars: Particulars(name: row.name, birthDate: row.birthDate, identityNumber: row.identityNumber),
                unit: list.unit)
        }
        let search = try await HonoreeSearch.find(persons, in: log, blind, newID: newID)
        let rows = zip(list.rows, search.found).map { row, found in
            Row(
                proposed: row, submission: SubmissionRow(row, proposal: newID(), honoree: found.honoree.id), found: found)
        }
        return ListResolution(rows: rows, search: search)
    }
}

extension SubmissionRow {
    /// A row with its honoree.
    fileprivate init(_ row: ProposedRow, proposal: UUID, honoree: UUID) {
        self.init(
            proposal: proposal, row: row.row, honoree: honoree, kind: row.kind, award: row.award, meritKind: row.meritKind,
            achievementFrom: row.achievementFrom, achievementTo: row.achievementTo, name: row.name, title: row.title,
            post: row.post, citation: row.citation, simplified: row.simplified, facts: row.facts)
    }
}

import Commendation
import Entry
import Foundation
import ListReading

/// What was read in from files, and the rows that were refused.
extension DemoProvince {
    /// Now and then a list names somebody twice for one award: the row is refused, by the decider's own review.
    func refuseRepeated(_ rows: inout [SubmissionRow], of seat: DemoSeat) throws(DemoFault) {
        let isImported = random.chance(perMille: 250)
        guard let first = rows.first, isImported || random.chance(perMille: 30) else { return }
        let isRepeated = rows.count < SubmitList.maximumCount && random.chance(perMille: 300)
        var refused: [Rejection] = []
        if isRepeated {
            var again = first
            again.proposal = book.newID()
            again.row = rows.count + 1
            let command = SubmitList(date: today, unit: seat.id, proposer: seat.proposer, rows: rows + [again])
            refused = command.review(given: SubmissionState(id: book.newID()), in: book.context(seat.officer)).rejections
            guard refused.map(\.row) == [again.row], refused[0].code == .repeatedHonoree else {
                throw DemoFault(.stepRefused, detail: "a repeated row was not refused as such")
            }
            plannedRefusals += 1
        }
        guard isImported || isRepeated else { return }
        let stream = book.newID()
        let fact = ListImported(
            list: ListKind.proposals.rawValue, rows: rows.count + refused.count, added: rows.count, repeated: 0,
            refused: refused.count, warned: 0)
        var facts = [RecordedFact(fact, stream: stream, texts: ["file": "danh-sach-\(seat.code.lowercased()).csv"])]
        for refusal in refused {
            facts.append(
                RecordedFact(
                    RowRefused(row: refusal.row ?? 1, column: "C", code: refusal.code.rawValue), stream: stream,
                    texts: ["value": first.name]))
        }
        try book.record(facts, by: seat.officer)
    }
}

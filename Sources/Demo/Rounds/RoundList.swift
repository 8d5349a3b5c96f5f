import Commendation
import Entry
import Foundation

/// One list of a round: what one unit hands in by one letter.
struct RoundList {
    /// One row before it is handed in.
    struct Row {
        let honoree: Int
        let award: String
        let merit: MeritKind
        var simplified: SimplifiedCase?
    }

    /// Who is proposed for what.
    struct Nominee: Hashable {
        let honoree: Int
        let award: String
    }

    let seat: DemoSeat
    var rows: [Row]
    var submission: UUID?
    var receives: Day?
}

package import Commendation
package import Entry
package import Foundation

/// A decision for lists and pages.
package struct DecisionItem: Hashable, Sendable {
    package let id: UUID
    package let body: String?
    /// What kind of body it is, which decides on its authority.
    package let bodyKind: String?
    package let number: String
    package let symbol: String?
    package let year: Int?
    package let date: Day
    package let signer: String?
    package let post: String?
    /// How many proposals it conferred when it was issued.
    package let count: Int
    /// How many of its awards were annulled since.
    package let annulled: Int
    /// SHA-256 of the ordered list, in hexadecimal.
    package let list: String?
    package let state: DecisionStatus
    /// The day since which it has that state.
    package let stateOn: Day
    package let publishedIn: String?
    package let annulledBy: String?
    /// Why it was annulled.
    package let ground: String?
    /// The position of its first event: the order of lists.
    package let issuedSeq: Int64
    /// The position of its last event.
    package let lastSeq: Int64

    /// How many times particulars of its awards were corrected.
    package let corrections: Int
    /// The document that corrected them last.
    package let correctedBy: String?
    package let correctedOn: Day?
    /// How many of its awards were handed over.
    package let delivered: Int

    init(_ row: DecisionRecord) {
        id = row.id
        body = row.body
        bodyKind = row.bodyKind
        number = row.number
        symbol = row.symbol
        year = row.year.map(Int.init)
        date = Day(number: row.date)
        signer = row.signer
        post = row.post
        count = Int(row.count)
        annulled = Int(row.annulled)
        list = row.list
        state = row.state
        stateOn = Day(number: row.stateOn)
        publishedIn = row.publishedIn
        annulledBy = row.annulledBy
        ground = row.ground
        issuedSeq = row.issuedSeq
        lastSeq = row.lastSeq
        corrections = Int(row.corrections)
        correctedBy = row.correctedBy
        correctedOn = row.correctedOn.map { Day(number: $0) }
        delivered = Int(row.delivered)
    }
}

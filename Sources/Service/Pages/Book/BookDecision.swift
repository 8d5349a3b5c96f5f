package import Commendation
package import Entry
package import Foundation

/// A decision.
package struct BookDecision: Sendable {
    /// Its id.
    package let id: UUID
    /// Number and symbol as written, for example `1234/QĐ-UBND`.
    package let number: String
    /// The code of the deciding body.
    package let body: String
    /// What the deciding body is called, if it is known.
    package let bodyName: Bilingual?
    /// Who signed.
    package let signer: String
    /// The signer's post.
    package let post: String
    /// Its date.
    package let date: Day
    /// How many proposals it conferred.
    package let count: Int
    /// The day of its publication, if published.
    package let publishedOn: Day?
    /// The day of its annulment, if annulled.
    package let annulledOn: Day?
    /// The last document that corrected it, as written, and its day.
    package let corrected: (by: String, on: Day)?

    /// A decision.
    package init(
        id: UUID, number: String, body: String, bodyName: Bilingual? = nil, signer: String, post: String, date: Day, count: Int,
        publishedOn: Day?,
        annulledOn: Day?, corrected: (by: String, on: Day)? = nil
    ) {
        self.id = id
        self.number = number
        self.body = body
        self.bodyName = bodyName
        self.signer = signer
        self.post = post
        self.date = date
        self.count = count
        self.publishedOn = publishedOn
        self.annulledOn = annulledOn
        self.corrected = corrected
    }
}

import Commendation
import Foundation

/// A thin fact as it comes in, before it is known which stream it opens.
struct ProposedFact: Sendable {
    /// The stream that it opens or follows; `nil` if that follows from the fact, or a new one is to be opened.
    var stream: UUID?
    /// The fact.
    var fact: any ThinFact
    /// The honoree concerned.
    var subject: UUID?
    /// The personal texts that go with it.
    var texts: [String: String]
}

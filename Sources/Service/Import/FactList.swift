import Commendation
import Foundation

/// Gathers the facts of one row.
struct FactList {
    private var facts: [ProposedFacts.Fact] = []

    mutating func add(_ fact: some ThinFact, _ texts: [String: String] = [:]) {
        facts.append(ProposedFacts.Fact(type: type(of: fact).type, data: fact.data, texts: texts))
    }

    /// The row; its stream is the one that is named, or follows from what opens it.
    func row(_ row: Int, of stream: UUID? = nil) -> ProposedFacts.Row {
        ProposedFacts.Row(row: row, stream: stream, facts: facts)
    }
}

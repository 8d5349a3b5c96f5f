import Foundation
import Testing

/// Runs a claim over many random cases, each from a seed that a failure prints and that can be given again.
enum Property {
    /// `SOVANG_SEED`, or another seed in each run.
    static let seed = ProcessInfo.processInfo.environment["SOVANG_SEED"].flatMap(UInt64.init) ?? .random(in: 0 ... .max)

    /// Calls `claim` for `rounds` seeds; it puts the comment into its expectations, and an error it throws is a failure.
    static func holds(
        rounds: Int = 300, sourceLocation: SourceLocation = #_sourceLocation,
        _ claim: (_ random: inout SplitMix64, _ seed: Comment) throws -> Void
    ) {
        for round in 0..<rounds {
            let seed = seed &+ UInt64(round)
            let comment: Comment = "SOVANG_SEED=\(seed) repeats this case first"
            var random = SplitMix64(seed: seed)
            do {
                try claim(&random, comment)
            } catch {
                Issue.record(error, comment, sourceLocation: sourceLocation)
            }
        }
    }
}

/// How much of itself a witness gives to whoever connects.
package struct WitnessLimits: Sendable {
    /// The most connections at a time; more of them wait.
    package var connections = 128
    /// After how long a connection without a request is closed.
    package var idle = Duration.seconds(5)
    /// How long a request may take from its head to its end.
    package var request = Duration.seconds(20)

    /// The usual limits.
    package init() {}
}

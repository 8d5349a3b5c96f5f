package import Entry

/// What the log takes from outside: the clock and randomness.
package struct LogEnvironment: Sendable {
    /// The time by this machine's clock.
    package let now: @Sendable () -> Instant

    /// Draws 16 fresh random octets: the salt of one disclosure.
    package let salt: @Sendable () -> [UInt8]

    /// Makes an environment.
    package init(now: @escaping @Sendable () -> Instant, salt: @escaping @Sendable () -> [UInt8]) {
        self.now = now
        self.salt = salt
    }
}

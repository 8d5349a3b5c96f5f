/// Whether the daemon can serve, and why not.
package struct Readiness: Sendable, Hashable {
    /// Whether the database answered.
    package let databaseReachable: Bool
    /// Entries in the log, if known.
    package let size: Int64?
    /// Entries that the read models have not folded yet, if known.
    package let lag: Int64?
    /// The lag that is still called ready.
    package let allowedLag: Int64
    /// The read models that stand still at an event which they cannot apply, whatever the lag.
    package let parked: [String]
    /// Whether this daemon leads (appends); nil if that is not known.
    ///
    /// A standby serves reads and is ready too.
    package let isLeader: Bool?

    /// A state of readiness.
    package init(databaseReachable: Bool, size: Int64?, lag: Int64?, allowedLag: Int64, parked: [String] = [], isLeader: Bool?) {
        self.databaseReachable = databaseReachable
        self.size = size
        self.lag = lag
        self.allowedLag = allowedLag
        self.parked = parked
        self.isLeader = isLeader
    }

    /// Whether requests should be sent here.
    package var isReady: Bool { databaseReachable && parked.isEmpty && (lag.map { $0 <= allowedLag } ?? false) }
}

package import Logging

/// Everything that the web server is built from; each part is a value or a protocol, so that tests put their own in.
package struct ServiceContext: Sendable {
    /// What pages and API read.
    package var book: any BookReader
    /// What carries out commands.
    package var commands: any CommandDoor
    /// What takes the parts of an import; without it the daemon has no routes for them.
    package var imports: (any ImportDoor)?
    /// What can be shown of the published log; nil where nothing is published.
    package var evidence: Evidence?
    /// What takes the digest of the state; without it the daemon has no route for it.
    package var state: (any StateDoor)?
    /// What keeps a part of the daemon from working.
    package var faults: FaultBoard
    /// The log's origin.
    package var origin: Origin
    /// Whether this daemon leads; nil if that is not known.
    package var leads: @Sendable () async -> Bool?
    /// How many entries the read models may be behind and still be called ready.
    package var allowedLag: Int64
    /// The token that writes need.
    package var token: LocalToken
    /// Host names besides loopback under which the daemon may be addressed (a proxy on the same machine).
    package var extraHosts: Set<String>
    /// Texts.
    package var messages: MessageCatalogue
    /// Pages.
    package var renderer: PageRenderer
    /// The metrics that `/metrics` prints.
    package var metrics: PrometheusRegistry
    /// Where lines go.
    package var logger: Logger
    /// Time and randomness.
    package var environment: Environment

    /// A context.
    package init(
        book: any BookReader, commands: any CommandDoor, imports: (any ImportDoor)? = nil, state: (any StateDoor)? = nil,
        evidence: Evidence? = nil, faults: FaultBoard = FaultBoard(), origin: Origin,
        leads: @escaping @Sendable () async -> Bool? = { nil },
        allowedLag: Int64 = 10_000, token: LocalToken, extraHosts: Set<String> = [], messages: MessageCatalogue = .embedded,
        metrics: PrometheusRegistry, logger: Logger, environment: Environment = .system
    ) throws {
        self.book = book
        self.commands = commands
        self.imports = imports
        self.evidence = evidence
        self.state = state
        self.faults = faults
        self.origin = origin
        self.leads = leads
        self.allowedLag = allowedLag
        self.token = token
        self.extraHosts = extraHosts
        self.messages = messages
        self.renderer = try PageRenderer.embedded(messages: messages)
        self.metrics = metrics
        self.logger = logger
        self.environment = environment
    }

    /// Looks whether the daemon can serve.
    package func readiness() async -> Readiness {
        let isLeader = await leads()
        guard let position = try? await book.position() else {
            return Readiness(databaseReachable: false, size: nil, lag: nil, allowedLag: allowedLag, isLeader: isLeader)
        }
        return Readiness(
            databaseReachable: true, size: position.size, lag: max(0, position.size - position.folded), allowedLag: allowedLag,
            parked: position.parked, isLeader: isLeader)
    }
}

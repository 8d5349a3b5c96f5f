import ReadModels
import Synchronization

/// The read models' engine of the present term of leading; none on standby.
final class EngineHolder: Sendable {
    private let held = Mutex<ProjectionEngine?>(nil)

    /// The engine that runs now.
    var engine: ProjectionEngine? {
        get { held.withLock { $0 } }
        set { held.withLock { $0 = newValue } }
    }
}

package import Foundation

/// The rows that one event concerns.
package enum RowKeys: Sendable {
    /// The event concerns no row of this projection.
    case none
    /// The one row that the event concerns. `isFirst` says that no earlier event can have touched it, so that nothing
    /// need be loaded.
    case one(UUID, isFirst: Bool)
    /// The rows that the event concerns, each at most once.
    case many([UUID])
}

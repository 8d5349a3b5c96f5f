package import EventLog

/// The id of a write.
///
/// Hummingbird has a `RequestID` of its own, so files that import both say it by this name.
package typealias WriteID = RequestID

package import Foundation

/// All honorees that were found to be one.
package struct HonoreeFamily: Hashable, Sendable {
    /// The one that stands for all.
    package let standing: UUID
    /// All of them, the standing one first.
    package let members: [UUID]
}

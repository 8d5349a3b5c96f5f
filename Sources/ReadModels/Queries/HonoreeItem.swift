package import Entry
package import Foundation

/// An honoree under the pseudonym, for lists and pages.
package struct HonoreeItem: Hashable, Sendable {
    package let id: UUID
    package let kind: String?
    package let unit: UUID?
    package let registeredOn: Day?
    /// How often proposed.
    package let proposals: Int
    /// How often conferred, later annulments included.
    package let conferred: Int
    /// How often annulled.
    package let annulled: Int
}

package import Entry
package import Foundation

/// An honoree under the pseudonym, for lists and pages.
package struct HonoreeItem: Hashable, Sendable {
    package let id: UUID
    package let kind: String?
    /// The unit that it belongs to now.
    package let unit: UUID?
    package let registeredOn: Day?
    /// How often proposed, with all that were found to be the same.
    package let proposals: Int
    /// How often conferred, later annulments included, with all that were found to be the same.
    package let conferred: Int
    /// How often annulled, with all that were found to be the same.
    package let annulled: Int
    /// The honoree that stands for this one too.
    package let mergedInto: UUID?
    /// The first day in its unit, if it came from another.
    package let transferredOn: Day?
    /// The last question whether it is another one.
    package let question: QuestionItem?
    /// The position of the last event that changed it.
    package let lastSeq: Int64
}

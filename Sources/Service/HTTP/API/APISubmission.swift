package import Commendation
package import Entry
package import Foundation

/// A submission as it comes in over HTTP.
package struct APISubmission: Sendable {
    /// The submitting unit.
    package let unit: UUID
    /// Number and symbol of the letter.
    package let number: String?
    /// Its date.
    package let date: Day
    /// The unit before which it is laid.
    package let to: UUID?
    /// The period it is about, for example `2026`.
    package let period: String?
    /// The list, 1 to 500 rows.
    package let rows: [Row]

    /// One row of the list.
    package struct Row: Sendable {
        /// The award's code.
        package let award: String
        /// The kind of merit.
        package let meritKind: MeritKind
        /// The kind of honoree.
        package let kind: SubjectKind
        /// The name as written.
        package let name: String
        /// Ông, Bà.
        package let title: String?
        /// The post.
        package let post: String?
        /// The achievement in words.
        package let citation: String?
        /// The date of birth.
        package let birthDate: Day?
        /// The identity number.
        package let identityNumber: String?
        /// First day of the achievement.
        package let achievementFrom: Day
        /// Last day of the achievement.
        package let achievementTo: Day
    }
}

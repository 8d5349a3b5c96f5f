package import Commendation
package import Entry
import Foundation
package import ListReading

/// A part of a list of awards that were decided outside the system, at most 500.
package struct ProposedAwards: Hashable, Sendable {
    /// One row; it holds personal data: never log it.
    package struct Row: Hashable, Sendable {
        /// Name, birth date and identity number.
        package var particulars: Particulars
        /// The form of address.
        package var title: String?
        /// The post at that time.
        package var post: String?
        /// What is recorded.
        package var award: EarlierAwardRecorded

        /// Describes a row.
        package init(particulars: Particulars, title: String? = nil, post: String? = nil, award: EarlierAwardRecorded) {
            self.particulars = particulars
            self.title = title
            self.post = post
            self.award = award
        }

        /// A row as the reader of lists understood it.
        package init(_ row: DatedAward) {
            self.init(
                particulars: Particulars(name: row.name, birthDate: row.birthDate, identityNumber: row.identityNumber),
                title: row.title, post: row.post, award: row.recorded)
        }

        /// The row in canonical form.
        var canonical: JSONObject {
            var object = JSONObject()
            object.put("name", particulars.name)
            object.put("birthDate", particulars.birthDate)
            object.put("identityNumber", particulars.identityNumber)
            object.put("title", title)
            object.put("post", post)
            object["award"] = .object(award.data)
            return object
        }
    }

    /// The name of the file.
    package var source: String?
    /// The rows, 1 to 500.
    package var rows: [Row]

    /// Describes a part.
    package init(source: String?, rows: [Row]) {
        self.source = source
        self.rows = rows
    }

    /// The part in canonical form; the name of the file is no part of what it is.
    package var canonical: JSONObject { ["rows": .array(rows.map { .object($0.canonical) })] }
}

import Commendation
package import Entry
package import Foundation

/// A part of a list of facts of the province's other work: movements, congresses, staff and the like.
package struct ProposedFacts: Hashable, Sendable {
    /// One fact of a row.
    package struct Fact: Hashable, Sendable {
        /// The type of its event.
        package var type: String
        /// Its coded facts.
        package var data: JSONObject
        /// The texts about it that are personal.
        package var texts: [String: String]

        /// Describes a fact.
        package init(type: String, data: JSONObject, texts: [String: String] = [:]) {
            self.type = type
            self.data = data
            self.texts = texts
        }

        var canonical: JSONObject {
            var object: JSONObject = ["type": .string(type), "data": .object(data)]
            if !texts.isEmpty {
                var members = JSONObject()
                for (name, text) in texts.sorted(by: { $0.key < $1.key }) { members.put(name, text) }
                object["texts"] = .object(members)
            }
            return object
        }
    }

    /// The facts of one row, all of one stream: what opens it, if it is new, and what follows.
    package struct Row: Hashable, Sendable {
        /// Row number in the file.
        package var row: Int
        /// The stream, where the row names one that is there already or that another row opens.
        package var stream: UUID?
        /// What the row tells, in its order.
        package var facts: [Fact]

        /// Describes a row.
        package init(row: Int, stream: UUID? = nil, facts: [Fact]) {
            self.row = row
            self.stream = stream
            self.facts = facts
        }

        var canonical: JSONObject {
            var object: JSONObject = ["row": .integer(Int64(row)), "facts": .array(facts.map { .object($0.canonical) })]
            object.put("stream", stream?.text)
            return object
        }
    }

    /// The rows, 1 to 500.
    package var rows: [Row]

    /// Describes a part.
    package init(rows: [Row]) { self.rows = rows }

    /// The part in canonical form.
    package var canonical: JSONObject { ["rows": .array(rows.map { .object($0.canonical) })] }
}

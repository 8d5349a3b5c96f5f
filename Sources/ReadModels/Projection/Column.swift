/// A column of a read table.
package struct Column: Hashable, Sendable {
    /// The types that read tables are made of; the raw value is the name in SQL.
    package enum Kind: String, Sendable {
        case uuid
        case integer
        case bigint
        case text
        case date
        case flag = "boolean"
    }

    /// The name in SQL.
    package let name: String
    /// The type.
    package let kind: Kind

    package init(_ name: String, _ kind: Kind) {
        self.name = name
        self.kind = kind
    }
}

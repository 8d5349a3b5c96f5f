public import Entry

/// A file was read in; each row that was refused is an event of its own.
public struct ListImported: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "ListImported"
    /// The kind of its stream.
    public static let streamKind = StreamKind.listImport

    /// The kind of list, such as `proposals`.
    public var list: String
    /// How many rows it had.
    public var rows: Int
    /// How many rows were taken.
    public var added: Int
    /// How many rows stood in the log before.
    public var repeated: Int
    /// How many rows were refused.
    public var refused: Int
    /// How many warnings were given.
    public var warned: Int

    /// Describes the fact.
    public init(list: String, rows: Int, added: Int, repeated: Int, refused: Int, warned: Int) {
        self.list = list
        self.rows = rows
        self.added = added
        self.repeated = repeated
        self.refused = refused
        self.warned = warned
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(
            list: try fields.text("list"), rows: try fields.integer("rows"), added: try fields.integer("added"),
            repeated: try fields.integer("repeated"), refused: try fields.integer("refused"), warned: try fields.integer("warned")
        )
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("list", list)
        data.set("rows", rows)
        data.set("added", added)
        data.set("repeated", repeated)
        data.set("refused", refused)
        data.set("warned", warned)
        return data
    }
}

/// A row of a file was refused; the value is personal and kept out of the entry.
public struct RowRefused: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "RowRefused"
    /// The kind of its stream.
    public static let streamKind = StreamKind.listImport

    /// The row of the file, from 1.
    public var row: Int
    /// The column.
    public var column: String?
    /// The code of the refusal.
    public var code: String

    /// Describes the fact.
    public init(row: Int, column: String? = nil, code: String) {
        self.row = row
        self.column = column
        self.code = code
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(row: try fields.integer("row"), column: fields.optionalText("column"), code: try fields.text("code"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("row", row)
        data.set("column", column)
        data.set("code", code)
        return data
    }
}

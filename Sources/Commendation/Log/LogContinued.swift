public import Entry

/// This log goes on where another ended that could not be mended: it is its first entry, and names the last head of the other.
///
/// Whoever holds the other log can tell by it that nothing was left out in between.
public struct LogContinued: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "LogContinued"
    /// The kind of its stream.
    public static let streamKind = StreamKind.log

    /// The origin of the other log.
    public var origin: String
    /// How many entries its last signed head covers.
    public var size: Int
    /// The root of the tree over them, in base64 as in its checkpoint.
    public var root: String

    /// Describes the fact.
    public init(origin: String, size: Int, root: String) {
        self.origin = origin
        self.size = size
        self.root = root
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(origin: try fields.text("origin"), size: try fields.integer("size"), root: try fields.text("root"))
    }

    /// The coded facts.
    public var data: JSONObject {
        var data = JSONObject()
        data.set("origin", origin)
        data.set("size", size)
        data.set("root", root)
        return data
    }
}

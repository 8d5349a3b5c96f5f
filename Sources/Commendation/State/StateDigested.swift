public import Entry

/// The digest of the state that the first entries come to, so that a replay can prove it.
///
/// Whoever folds the same entries by the same rules comes to the same digests, on any machine; whoever counts the events of
/// each stream sees that none is kept back.
public struct StateDigested: DomainEvent {
    /// The type, as it stands in entries.
    public static let name: StaticString = "StateDigested"
    /// The kind of its stream.
    public static let streamKind = StreamKind.state

    /// How many entries were folded: the position of the first that was not.
    public var upTo: Int64
    /// The read tables, by name.
    public var tables: [String: TableFigure]
    /// The streams, by kind.
    public var streams: [String: StreamFigure]

    /// Describes the fact.
    public init(upTo: Int64, tables: [String: TableFigure], streams: [String: StreamFigure]) {
        self.upTo = upTo
        self.tables = tables
        self.streams = streams
    }

    /// Reads the coded facts back.
    public init(from fields: EventFields) throws(EventReadError) {
        self.init(
            upTo: Int64(try fields.integer("upTo")), tables: try Self.figures("tables", of: fields),
            streams: try Self.figures("streams", of: fields))
    }

    /// The coded facts.
    public var data: JSONObject {
        ["upTo": .integer(upTo), "tables": Self.object(tables), "streams": Self.object(streams)]
    }

    private static func figures<Figure: DigestFigure>(
        _ key: StaticString, of fields: EventFields
    ) throws(EventReadError) -> [String: Figure] {
        var figures: [String: Figure] = [:]
        for (name, value) in try fields.object(key).members {
            guard let figure = value.object.flatMap(Figure.init(json:)) else { throw fields.failure(key) }
            figures[name] = figure
        }
        guard !figures.isEmpty else { throw fields.failure(key) }
        return figures
    }

    private static func object(_ figures: [String: some DigestFigure]) -> JSONValue {
        var object = JSONObject()
        for (name, figure) in figures { object[name] = .object(figure.json) }
        return .object(object)
    }
}

public import Entry

/// What the streams of one kind amount to.
public struct StreamFigure: DigestFigure {
    /// How many streams there are.
    public var streams: Int64
    /// How many events they have together.
    public var events: Int64
    /// The root of the RFC 6962 tree over the lines `<id> <events>` of the streams, in the order of their ids; lower-case
    /// hexadecimal.
    ///
    /// A tree and not a plain digest: how many events one stream has can be shown without the others.
    public var root: String

    /// Describes a kind of streams.
    public init(streams: Int64, events: Int64, root: String) {
        self.streams = streams
        self.events = events
        self.root = root
    }

    /// Reads it; `nil` if a member is missing or of another form.
    public init?(json: JSONObject) {
        guard let streams = json["streams"]?.integer, let events = json["events"]?.integer, let root = json["root"]?.string,
            root.isDigest
        else { return nil }
        self.init(streams: streams, events: events, root: root)
    }

    /// Its members.
    public var json: JSONObject { ["events": .integer(events), "root": .string(root), "streams": .integer(streams)] }
}

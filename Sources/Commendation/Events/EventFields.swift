public import Entry
public import Foundation

/// The members of an event's `data`, read from the bytes of an entry by scanning or from a decoded object.
public struct EventFields: Sendable {
    private enum Source {
        case entry(EntryView)
        case object(JSONObject)
    }

    /// The type of the event, for failures.
    public let type: String
    private let source: Source

    /// The members of an entry, which is scanned and not decoded.
    public init(_ entry: EntryView) {
        type = entry.type.string
        source = .entry(entry)
    }

    /// The members of a decoded object.
    public init(type: String, _ object: JSONObject) {
        self.type = type
        source = .object(object)
    }

    /// A failure about a member.
    public func failure(_ key: StaticString) -> EventReadError {
        EventReadError(.invalidMember, type: type, member: key.description)
    }

    /// An optional text.
    public func optionalText(_ key: StaticString) -> String? {
        switch source {
        case .entry(let entry): entry.text(key)
        case .object(let object): object[key.description]?.string
        }
    }

    /// An optional day.
    public func optionalDay(_ key: StaticString) -> Day? {
        switch source {
        case .entry(let entry): entry.day(key)
        case .object(let object): object[key.description]?.string.flatMap(Day.init(iso:))
        }
    }

    /// An optional id.
    public func optionalID(_ key: StaticString) -> UUID? {
        switch source {
        case .entry(let entry): entry.uuid(key)
        case .object(let object): object[key.description]?.string.flatMap(UUID.init(canonical:))
        }
    }

    /// An optional integer.
    public func optionalInteger(_ key: StaticString) -> Int? {
        let integer: Int64? =
            switch source {
            case .entry(let entry): entry.integer(key)
            case .object(let object): object[key.description]?.integer
            }
        return integer.map { Int($0) }
    }

    /// An optional truth value.
    public func optionalFlag(_ key: StaticString) -> Bool? {
        switch source {
        case .entry(let entry): entry.flag(key)
        case .object(let object): object[key.description]?.bool
        }
    }

    /// An optional list of texts.
    public func optionalTexts(_ key: StaticString) -> [String]? {
        switch source {
        case .entry(let entry): entry.texts(key)
        case .object(let object): object[key.description]?.array.map { $0.compactMap(\.string) }
        }
    }

    /// An optional object.
    public func optionalObject(_ key: StaticString) -> JSONObject? {
        switch source {
        case .entry(let entry): (try? entry.member(key.description))?.object
        case .object(let object): object[key.description]?.object
        }
    }

    /// An optional code of a closed list; a code that is not in the list is absent.
    public func optionalCode<Code: RawRepresentable>(_ key: StaticString) -> Code? where Code.RawValue == String {
        optionalText(key).flatMap(Code.init(rawValue:))
    }

    /// A text.
    public func text(_ key: StaticString) throws(EventReadError) -> String {
        guard let text = optionalText(key) else { throw failure(key) }
        return text
    }

    /// A day.
    public func day(_ key: StaticString) throws(EventReadError) -> Day {
        guard let day = optionalDay(key) else { throw failure(key) }
        return day
    }

    /// An id.
    public func id(_ key: StaticString) throws(EventReadError) -> UUID {
        guard let id = optionalID(key) else { throw failure(key) }
        return id
    }

    /// An integer.
    public func integer(_ key: StaticString) throws(EventReadError) -> Int {
        guard let integer = optionalInteger(key) else { throw failure(key) }
        return integer
    }

    /// A truth value.
    public func flag(_ key: StaticString) throws(EventReadError) -> Bool {
        guard let flag = optionalFlag(key) else { throw failure(key) }
        return flag
    }

    /// A list of ids.
    public func ids(_ key: StaticString) throws(EventReadError) -> [UUID] {
        let texts = try texts(key)
        let ids = texts.compactMap(UUID.init(canonical:))
        guard ids.count == texts.count else { throw failure(key) }
        return ids
    }

    /// A list of texts.
    public func texts(_ key: StaticString) throws(EventReadError) -> [String] {
        guard let texts = optionalTexts(key) else { throw failure(key) }
        return texts
    }

    /// An object.
    public func object(_ key: StaticString) throws(EventReadError) -> JSONObject {
        guard let object = optionalObject(key) else { throw failure(key) }
        return object
    }

    /// A code of a closed list.
    public func code<Code: RawRepresentable>(_ key: StaticString) throws(EventReadError) -> Code where Code.RawValue == String {
        guard let code = Code(rawValue: try text(key)) else { throw failure(key) }
        return code
    }
}

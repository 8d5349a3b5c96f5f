import Commendation
import Entry
import Foundation

extension JSONBody {
    /// A text that is not blank.
    mutating func text(_ name: String) throws -> String {
        try required(name, "text", Self.text)
    }

    /// A text, if it is there; a blank one counts as absent.
    mutating func optionalText(_ name: String) throws -> String? {
        try optional(name, "text") { $0.string }.flatMap { Self.text(.string($0)) }
    }

    /// A day as `yyyy-mm-dd`.
    mutating func day(_ name: String) throws -> Day {
        try required(name, "day") { $0.string.flatMap(Day.init(iso:)) }
    }

    /// A day as `yyyy-mm-dd`, if it is there.
    mutating func optionalDay(_ name: String) throws -> Day? {
        try optional(name, "day") { $0.string.flatMap(Day.init(iso:)) }
    }

    /// An id in canonical form.
    mutating func id(_ name: String) throws -> UUID {
        try required(name, "id") { $0.string.flatMap(UUID.init(canonical:)) }
    }

    /// An id in canonical form, if it is there.
    mutating func optionalID(_ name: String) throws -> UUID? {
        try optional(name, "id") { $0.string.flatMap(UUID.init(canonical:)) }
    }

    /// A word of a closed list.
    mutating func word<T: RawRepresentable & SendableMetatype>(_ name: String, _: T.Type = T.self) throws -> T
    where T.RawValue == String {
        try required(name, "word") { $0.string.flatMap(T.init(rawValue:)) }
    }

    /// A word of a closed list, if it is there.
    mutating func optionalWord<T: RawRepresentable & SendableMetatype>(_ name: String, _: T.Type = T.self) throws -> T?
    where T.RawValue == String {
        try optional(name, "word") { $0.string.flatMap(T.init(rawValue:)) }
    }

    /// Words of a closed list, at least one.
    mutating func words<T: RawRepresentable & SendableMetatype>(_ name: String, _: T.Type = T.self) throws -> [T]
    where T.RawValue == String {
        try required(name, "words", Self.words)
    }

    /// Words of a closed list, if they are there, and then at least one.
    mutating func optionalWords<T: RawRepresentable & SendableMetatype>(_ name: String, _: T.Type = T.self) throws -> [T]?
    where T.RawValue == String {
        try optional(name, "words", Self.words)
    }

    /// The coded facts of an event, under the names that they have in the log; none that the event does not know.
    mutating func event<Event: DomainEvent>(_ name: String, _: Event.Type = Event.self) throws -> Event {
        try required(name, "fact") { value in
            guard let data = value.object, data.hasPlainTexts, let event = try? Event(from: EventFields(type: Event.type, data))
            else { return nil }
            return data.isWhole(in: event) ? event : nil
        }
    }

    private static func words<T: RawRepresentable & SendableMetatype>(_ value: JSONValue) -> [T]? where T.RawValue == String {
        guard let values = value.array, !values.isEmpty else { return nil }
        let words = values.compactMap { $0.string.flatMap(T.init(rawValue:)) }
        return words.count == values.count ? words : nil
    }

    /// Ids, at least one and at most `limit`.
    mutating func ids(_ name: String, limit: Int) throws -> [UUID] {
        try required(name, "ids") { Self.ids($0, limit: limit) }
    }

    /// Ids of different things, at least one and at most `limit`.
    mutating func distinctIDs(_ name: String, limit: Int) throws -> [UUID] {
        try required(name, "ids-distinct") { value in
            Self.ids(value, limit: limit).flatMap { Set($0).count == $0.count ? $0 : nil }
        }
    }

    /// Ids of different things, if they are there.
    mutating func optionalDistinctIDs(_ name: String, limit: Int) throws -> [UUID]? {
        try optional(name, "ids-distinct") { value in
            Self.ids(value, limit: limit).flatMap { Set($0).count == $0.count ? $0 : nil }
        }
    }

    /// Ids, if they are there.
    mutating func optionalIDs(_ name: String, limit: Int) throws -> [UUID]? {
        try optional(name, "ids") { Self.ids($0, limit: limit) }
    }

    /// Short codes such as rule ids; none if the member is absent.
    ///
    /// They go into entries in clear and for ever, so they have no room for words about a person.
    mutating func optionalCodes(_ name: String) throws -> [String] {
        try optional(name, "codes") { value in
            guard let values = value.array, values.count <= 100 else { return nil }
            let codes = values.compactMap { $0.string.flatMap { Self.isCode($0) ? $0 : nil } }
            return codes.count == values.count ? codes : nil
        } ?? []
    }

    /// A whole number in a range.
    mutating func integer(_ name: String, in range: ClosedRange<Int>) throws -> Int {
        try required(name, "number") { Self.integer($0, in: range) }
    }

    /// A whole number in a range, if it is there.
    mutating func optionalInteger(_ name: String, in range: ClosedRange<Int>) throws -> Int? {
        try optional(name, "number") { Self.integer($0, in: range) }
    }

    /// A yes or no.
    mutating func flag(_ name: String) throws -> Bool {
        try required(name, "flag") { $0.bool }
    }

    /// A yes or no, if it is there.
    mutating func optionalFlag(_ name: String) throws -> Bool? {
        try optional(name, "flag") { $0.bool }
    }

    private static func integer(_ value: JSONValue, in range: ClosedRange<Int>) -> Int? {
        value.integer.flatMap(Int.init(exactly:)).flatMap { range.contains($0) ? $0 : nil }
    }

    private static func isCode(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                    UInt8(ascii: ":"), UInt8(ascii: "/"):
                    true
                default: false
                }
            }
    }

    private static func ids(_ value: JSONValue, limit: Int) -> [UUID]? {
        guard let values = value.array, !values.isEmpty, values.count <= limit else { return nil }
        let ids = values.compactMap { $0.string.flatMap(UUID.init(canonical:)) }
        return ids.count == values.count ? ids : nil
    }

    private static func text(_ value: JSONValue) -> String? {
        guard let text = value.string?.trimmingCharacters(in: .whitespacesAndNewlines), !text.isEmpty else { return nil }
        return text
    }
}

extension JSONObject {
    /// Whether an event that was read from these members has every one of them: a misspelt one would be lost.
    ///
    /// What says "no" may be left out of an event.
    func isWhole(in event: any DomainEvent) -> Bool {
        let known = event.data
        return members.allSatisfy { key, value in
            known[key].map { $0 == value } ?? (value.isNull || value == .bool(false) || value == .array([]))
        }
    }

    /// Whether no text in it holds a NUL.
    var hasPlainTexts: Bool { members.allSatisfy(\.value.hasPlainTexts) }
}

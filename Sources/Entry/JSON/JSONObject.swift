/// The members of a JSON object: each name once, kept in the canonical order.
///
/// Names are told apart by their bytes, never by canonical equivalence, and sorted by UTF-16 code units
/// (RFC 8785, section 3.2.3), so that two objects with the same members are equal however they were made.
public struct JSONObject: Sendable {
    /// The members in canonical order.
    public private(set) var members: [(key: String, value: JSONValue)] = []

    /// Makes an object without members.
    public init() {}

    /// Makes an object of members whose names differ; a name that appears twice is a programmer's error and stops.
    init(uniqueMembers: [(String, JSONValue)]) {
        members.reserveCapacity(uniqueMembers.count)
        for (key, value) in uniqueMembers {
            precondition(insert(key, value), "a member is named twice")
        }
    }

    /// The number of members.
    public var count: Int { members.count }

    /// Whether there is no member.
    public var isEmpty: Bool { members.isEmpty }

    /// The names in canonical order.
    public var keys: [String] { members.map(\.key) }

    /// The value of a member; setting `nil` removes it (to store JSON `null`, set `JSONValue.null`).
    public subscript(key: String) -> JSONValue? {
        get {
            let (index, found) = position(of: key)
            return found ? members[index].value : nil
        }
        set {
            let (index, found) = position(of: key)
            switch (newValue, found) {
            case (let value?, true): members[index].value = value
            case (let value?, false): members.insert((key, value), at: index)
            case (nil, true): members.remove(at: index)
            case (nil, false): break
            }
        }
    }

    /// Adds a member and answers true, or answers false if there is one of this name.
    mutating func insert(_ key: String, _ value: JSONValue) -> Bool {
        let (index, found) = position(of: key)
        if found { return false }
        members.insert((key, value), at: index)
        return true
    }

    private func position(of key: String) -> (index: Int, found: Bool) {
        // Canonical input arrives in order, so the end is looked at first.
        guard let last = members.last else { return (0, false) }
        let order = UTF16Order.compare(last.key, key)
        if order < 0 { return (members.count, false) }
        if order == 0 { return (members.count - 1, true) }
        var low = 0
        var high = members.count - 1
        while low < high {
            let middle = (low + high) / 2
            let order = UTF16Order.compare(members[middle].key, key)
            if order == 0 { return (middle, true) }
            if order < 0 { low = middle + 1 } else { high = middle }
        }
        return (low, false)
    }
}

extension JSONObject: Hashable {
    /// Equality of the encoded bytes.
    public static func == (left: JSONObject, right: JSONObject) -> Bool {
        left.members.elementsEqual(right.members) { left, right in
            left.key.utf8.elementsEqual(right.key.utf8) && left.value == right.value
        }
    }

    /// Feeds names and values in canonical order.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(members.count)
        for (key, value) in members {
            hasher.combine(key)
            hasher.combine(value)
        }
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    /// Makes an object; a name that appears twice is a programmer's error and stops.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self.init(uniqueMembers: elements)
    }
}

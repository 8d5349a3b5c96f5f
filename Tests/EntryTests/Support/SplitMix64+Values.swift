import Entry
import Foundation

extension SplitMix64 {
    mutating func bool() -> Bool { Bool.random(using: &self) }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[number(0...elements.count - 1)] }

    mutating func maybe<Value>(_ make: (inout SplitMix64) -> Value) -> Value? { bool() ? make(&self) : nil }

    mutating func id() -> UUID { UUID.v7(at: instant(), random: (next(), next())) }

    mutating func instant() -> Instant {
        Instant(microseconds: Int64.random(in: Instant.first.microseconds...Instant.last.microseconds, using: &self))
    }

    mutating func day() -> Day { Day(number: Int32.random(in: Day.first.number...Day.last.number, using: &self)) }

    mutating func integer() -> Int64 {
        let limit = CanonicalJSON.maximumInteger
        return switch number(0...3) {
        case 0: Int64(number(-10...10))
        case 1: pick([limit, -limit, limit - 1, 1 - limit])
        default: Int64.random(in: -limit...limit, using: &self)
        }
    }

    /// Any well-formed text, in any normalisation form.
    mutating func text() -> String {
        let scalars: [ClosedRange<UInt32>] = [
            0x00...0x1F, 0x22...0x22, 0x5C...0x5C, 0x20...0x7E, 0x61...0x7A, 0xC0...0x24F, 0x300...0x323, 0x1E00...0x1EFF,
            0x2010...0x2027, 0xAC00...0xD7A3, 0x1100...0x11FF, 0xE000...0xFFFF, 0x1F600...0x1F64F, 0x10000...0x10FFFF,
        ]
        var text = String.UnicodeScalarView()
        for _ in 0..<number(0...12) {
            if let scalar = Unicode.Scalar(UInt32.random(in: pick(scalars), using: &self)) { text.append(scalar) }
        }
        return String(text)
    }

    /// A text that an actor, an origin or a hash may be.
    mutating func name() -> String {
        text().unicodeScalars.filter { $0.value >= 0x20 }.reduce(into: "a") { $0.unicodeScalars.append($1) }.nfc
    }

    /// A value as an entry may hold it.
    mutating func value(depth: Int = 0) -> JSONValue {
        switch number(0...(depth < 3 ? 6 : 4)) {
        case 0: return .null
        case 1: return .bool(bool())
        case 2: return .integer(integer())
        case 3: return .string(day().iso)
        case 4: return .string(text().nfc)
        case 5: return .array((0..<number(0...3)).map { _ in value(depth: depth + 1) })
        default: return .object(object(depth: depth + 1))
        }
    }

    mutating func object(depth: Int = 0) -> JSONObject {
        var object: JSONObject = [:]
        for _ in 0..<number(0...5) {
            object[bool() ? pick(["award", "unit", "row", "on", "a"]) : text().nfc] = value(depth: depth)
        }
        return object
    }

    mutating func draft(personal: Int = 0) -> EventDraft {
        EventDraft(
            id: id(), type: pick(["ProposalSubmitted", "A", "DecisionIssued2"]), schema: number(1...3),
            stream: StreamID(kind: pick(["proposal", "unit", "rule-pack2"]), id: id()), subject: maybe { $0.id() }, on: day(),
            actor: name(), onBehalf: maybe { $0.name() }, cause: maybe { $0.id() }, rules: maybe { $0.name() }, data: object(),
            personal: (0..<personal).map { PersonalField(name: "field\($0)", value: .string(text().nfc)) })
    }

    mutating func envelope() -> Envelope {
        let disclosures = (0..<number(0...3)).map { index in
            Disclosure(salt: (0..<16).map { _ in UInt8.random(in: 0...255, using: &self) }, name: "f\(index)", value: value())
        }
        return Envelope(
            draft(), log: "sovang.example/" + name(), seq: Int64.random(in: 0...CanonicalJSON.maximumInteger, using: &self),
            streamSeq: Int64(number(0...40)), at: instant(), commitments: disclosures.compactMap { try? $0.commitment() })
    }

    /// The bytes with one to three of them changed, removed or added.
    mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<number(1...3) where !bytes.isEmpty {
            let index = number(0...bytes.count - 1)
            switch number(0...3) {
            case 0: bytes[index] = UInt8.random(in: 0...255, using: &self)
            case 1: bytes.remove(at: index)
            case 2: bytes.insert(pick(Array("\"\\{}[],:0-u".utf8)), at: index)
            default: bytes.removeSubrange(index...)
            }
        }
        return bytes
    }
}

import Testing

@testable import Entry

struct JSONObjectTests {
    @Test func `members are set, found, replaced and removed by name`() {
        var object: JSONObject = ["b": 1, "a": "x"]
        object["c"] = true
        object["b"] = 2
        object["a"] = nil
        object["absent"] = nil
        object["null"] = JSONValue.null
        #expect(object.keys == ["b", "c", "null"])
        #expect(object["b"]?.integer == 2)
        #expect(object["a"] == nil)
        #expect(object["null"]?.isNull == true)
    }

    @Test func `objects with the same members are equal however they were made`() {
        Property.holds { random, seed in
            let members = random.object().members
            var object = JSONObject()
            for (key, value) in members.shuffled(using: &random) { object[key] = value }
            var expected = JSONObject()
            for (key, value) in members { expected[key] = value }
            #expect(object == expected, seed)
            #expect(object.hashValue == expected.hashValue, seed)
        }
    }

    @Test func `names are compared as their UTF-16 units are`() {
        Property.holds(rounds: 3_000) { random, seed in
            let left = random.text()
            let right = random.bool() ? random.text() : left + random.text()
            let order = UTF16Order.compare(left, right)
            let isEqual = left.utf16.elementsEqual(right.utf16)
            #expect((order == 0) == isEqual, seed)
            #expect((order < 0) == left.utf16.lexicographicallyPrecedes(right.utf16), seed)
            #expect(UTF16Order.compare(right, left).signum() == -order.signum(), seed)
        }
    }

    @Test func `an accessor answers only its own kind`() {
        let values: [JSONValue] = [.null, true, 1, "a", [1], ["a": 1]]
        #expect(values.map { $0.bool != nil } == [false, true, false, false, false, false])
        #expect(values.map { $0.integer != nil } == [false, false, true, false, false, false])
        #expect(values.map { $0.string != nil } == [false, false, false, true, false, false])
        #expect(values.map { $0.array != nil } == [false, false, false, false, true, false])
        #expect(values.map { $0.object != nil } == [false, false, false, false, false, true])
        #expect(values.map(\.isNull) == [true, false, false, false, false, false])
    }
}

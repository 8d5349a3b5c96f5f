import Testing

@testable import Entry

struct InstantTests {
    @Test func `a moment is written with six digits always`() {
        #expect(Instant(microseconds: 0).description == "1970-01-01T00:00:00.000000Z")
    }
}

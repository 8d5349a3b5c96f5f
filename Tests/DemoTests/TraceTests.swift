import Commendation
import Demo
import Entry
import EventLog
import Foundation
import Testing

/// Nothing personal is in the log: every entry is looked through for everybody who was invented.
@Suite struct TraceTests {
    @Test func `no entry holds a name, number or birth date, nor an unsalted hash of one`() async throws {
        let demo = try await SharedDemo.value
        let (log, people) = (demo.log, demo.people)
        #expect(people.count > 500)
        var scanner = TraceScanner()
        for person in people {
            scanner.look(for: person.name, kind: "name")
            if let birth = person.birth {
                scanner.look(for: birth.iso, kind: "birth date")
                scanner.look(for: birth.vietnamese, kind: "birth date")
            }
            if let identity = person.identity { scanner.look(for: identity, kind: "identity number") }
        }
        #expect(scanner.count > people.count * 10)
        let size = Int(try await log.head().size)
        var scanned = 0
        for entry in try await log.read(from: 0, limit: size) {
            let traces = scanner.traces(in: Array(entry.bytes), at: entry.seq)
            #expect(traces.isEmpty)
            scanned += 1
        }
        #expect(scanned == size)
        // What is disclosed beside the log is what was looked for: the names are there, and not elsewhere.
        let disclosed = try await log.disclosures(of: (0..<Int64(size)).map { $0 }).values.flatMap { $0 }
        let names = Set(people.map(\.name))
        #expect(disclosed.filter { $0.name == "name" }.count > 1_000)
        #expect(disclosed.contains { $0.value.string.map(names.contains) ?? false })
    }

    @Test func `the scanner finds what is planted, in every form`() throws {
        let values = [("Lò Văn Giả Thử", "name"), ("1971-02-28", "birth date"), ("999000111222", "identity number")]
        var scanner = TraceScanner()
        for (value, kind) in values { scanner.look(for: value, kind: kind) }
        let draft = EventDraft(
            id: UUID(), type: "ProposalReceived", stream: StreamID(kind: "proposal", id: UUID()), on: Day.first, actor: "tester")
        let clean = try EntryTemplate(draft, log: DemoFixture.origin, commitments: []).complete(at: .first, seq: 5, streamSeq: 1)
        #expect(scanner.traces(in: clean, at: 5).isEmpty)
        for (value, kind) in values {
            for planted in [value] + TraceForms.unsalted(value) {
                var bytes = clean
                bytes.insert(contentsOf: Array("\"x\":\"\(planted)\",".utf8), at: 1)
                #expect(!scanner.traces(in: bytes, at: 5).filter { $0.kind.hasPrefix(kind) }.isEmpty, "\(planted.count) octets")
            }
        }
    }
}

import Commendation
import Demo
import Entry
import EventLog
import Foundation
import Testing

/// Nothing personal is in the log: every entry is looked through for everything personal that was invented or written.
@Suite struct TraceTests {
    @Test func `no entry holds a name, number, birth date or text about somebody, nor an unsalted hash of one`() async throws {
        let demo = try await SharedDemo.value
        let cast = demo.cast
        #expect(cast.names.count > 500 && cast.births.count > 500 && cast.identities.count > 500 && cast.texts.count > 30)
        var scanner = TraceScanner()
        // As they were invented …
        for name in cast.names { scanner.look(for: name, kind: "name") }
        for birth in cast.births {
            scanner.look(for: birth.iso, kind: "birth date")
            scanner.look(for: birth.vietnamese, kind: "birth date")
        }
        for identity in cast.identities { scanner.look(for: identity, kind: "identity number") }
        for text in cast.texts { scanner.look(for: text, kind: "text") }
        // … and as they were written beside the log, in whatever field.
        let disclosed = try await demo.log.disclosures(of: demo.entries.map(\.seq)).values.flatMap { $0 }
        var fields: Set<String> = []
        for disclosure in disclosed {
            guard let value = disclosure.value.string, value.utf8.count >= TraceScanner.shortest else { continue }
            scanner.look(for: value, kind: disclosure.name)
            fields.insert(disclosure.name)
        }
        #expect(
            fields.isSuperset(of: ["name", "birthDate", "identityNumber", "post", "citation", "note", "text", "complainant"]))
        #expect(scanner.count > (cast.names.count + cast.births.count + cast.identities.count) * 10)
        var traces: Set<TraceScanner.Trace> = []
        for entry in demo.entries { traces.formUnion(scanner.traces(in: Array(entry.bytes), at: entry.seq)) }
        #expect(traces.isEmpty, "\(traces.sorted { $0.position < $1.position }.prefix(5))")
        #expect(demo.entries.map(\.seq) == (0..<demo.report.events).map { $0 })
    }

    @Test func `all that is disclosed beside the log is known to have been invented, and old values are known beside new ones`()
        async throws
    {
        let demo = try await SharedDemo.value
        let cast = demo.cast
        let corrected = demo.entries.filter { $0.is("HonoreeCorrected") }
        #expect(!corrected.isEmpty)
        for entry in demo.entries {
            for disclosure in try await demo.log.disclosures(of: [entry.seq])[entry.seq] ?? [] {
                guard let value = disclosure.value.string else { continue }
                switch disclosure.name {
                case "name", "complainant": #expect(cast.names.contains(value), "\(entry.type.string)")
                case "birthDate": #expect(Day(iso: value).map(cast.births.contains) == true, "\(entry.type.string)")
                case "identityNumber": #expect(cast.identities.contains(value), "\(entry.type.string)")
                case "post", "citation", "note", "text": #expect(cast.texts.contains(value), "\(entry.type.string)")
                default: break
                }
            }
        }
        // Whoever was corrected is looked for by the birth date of before too.
        for entry in corrected {
            guard let honoree = entry.subject,
                let registered = demo.entries.first(where: { $0.is("HonoreeRegistered") && $0.subject == honoree })
            else { continue }
            for seq in [registered.seq, entry.seq] {
                let births = try await demo.log.disclosures(of: [seq])[seq]?.filter { $0.name == "birthDate" } ?? []
                #expect(
                    births.count == 1
                        && births.allSatisfy { $0.value.string.flatMap { Day(iso: $0) }.map(cast.births.contains) == true })
            }
        }
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

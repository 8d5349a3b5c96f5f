import Entry
import EventLog
import Foundation
import ReadModels
import Testing
import TransparencyLog

/// What a trial asked for and what was acknowledged: the truth that the log is compared with.
struct Ledger {
    private(set) var asked: [RequestID: AppendRequest] = [:]
    private(set) var order: [RequestID] = []
    private(set) var acknowledged: [RequestID: ClosedRange<Int64>] = [:]

    mutating func ask(_ request: AppendRequest) {
        asked[request.id] = request
        order.append(request.id)
    }

    /// Takes up a line of the worker; a second acknowledgement must name the same positions.
    mutating func hear(_ line: String) {
        let words = line.split(separator: " ").map(String.init)
        switch words.first {
        case "done":
            acknowledge(RequestID(words[1])!, Int64(words[2])!...Int64(words[3])!)
        case "refused", "unreadable": Issue.record("the worker said: \(line)")
        default: break
        }
    }

    mutating func acknowledge(_ id: RequestID, _ place: ClosedRange<Int64>) {
        #expect(asked[id] != nil, "acknowledged but never asked for: \(id)")
        #expect(acknowledged[id] ?? place == place, "acknowledged at two places: \(id)")
        acknowledged[id] = place
    }

    /// The requests that nobody has acknowledged, in the order in which they were asked for.
    var open: [AppendRequest] {
        order.filter { acknowledged[$0] == nil }.compactMap { asked[$0] }
    }

    /// Checks that the log holds exactly what was asked for, each request once, where its acknowledgement says, without a
    /// hole, and that its root is that of its entries.
    func check(_ log: some EventLog, _ comment: Comment) async throws {
        #expect(open.isEmpty, comment)
        var (frontier, ids, versions) = (Frontier(), Set<UUID>(), [UUID: Int64]())
        var next: Int64 = 0
        while true {
            let page = try await log.read(from: next, limit: 1_000)
            if page.isEmpty { break }
            for entry in page {
                #expect(entry.seq == next, comment)
                #expect(ids.insert(entry.id).inserted, comment)
                #expect(entry.streamSeq == versions[entry.streamID, default: -1] + 1, comment)
                versions[entry.streamID] = entry.streamSeq
                frontier.append(.leaf(Array(entry.bytes)))
                next += 1
            }
        }
        #expect(next == Int64(asked.values.map(\.events.count).reduce(0, +)), comment)
        let head = try await log.head()
        #expect(head.size == next && head.root == frontier.root, comment)
        for (id, request) in asked {
            let record = try #require(try await log.record(of: id), comment)
            #expect(record.first...record.last == acknowledged[id], comment)
            #expect(record.holds(request.events), comment)
        }
    }

    /// Checks that the live read models are those that a rebuild gives, byte for byte.
    func checkReadModels(_ trial: TrialCluster, _ log: some EventLog, _ comment: Comment) async throws {
        let report = try await Rebuild(log: log, configuration: trial.configuration(user: "sovang_project")).run()
        let size = try await log.head().size
        #expect(report.isEqual, comment)
        for projection in report.projections {
            #expect(projection.parked == nil && projection.position == size, comment)
        }
    }
}

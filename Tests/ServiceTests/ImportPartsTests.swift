import Commendation
import Entry
import EventLog
import Foundation
import Testing

@testable import Service

struct ImportPartsTests {
    @Test func `parts hold at most 500 rows, gather at most 5000, and lose or double none`() {
        var random = SampleRandom(seed: 11)
        let units = (0..<60).map { _ in UUID() }
        var parts = ProposalParts(partLimit: 500, gatherLimit: 5_000)
        var rows: [Int] = []
        var open = 0
        var largest = 0
        func take(_ part: ProposalParts.Part) {
            #expect(part.rows.count <= 500)
            rows += part.rows.map(\.row)
            open -= part.rows.count
        }
        for row in 1...20_000 {
            parts.add(CommandTestDesk.row(row, "x"), of: units[random.below(random.chance(50) ? 3 : units.count)])
            open += 1
            while let part = parts.takeFull() { take(part) }
            largest = max(largest, open)
        }
        for part in parts.takeRest() { take(part) }
        #expect(rows.sorted() == Array(1...20_000))
        #expect(largest <= 5_000)
    }

    @Test func `the same rows make the same parts`() {
        func parts() -> [[Int]] {
            var random = SampleRandom(seed: 12)
            let units = (0..<9).map { UUID(uuidString: "0190c2a4-7d3e-7b1a-9c55-0a1b2c3d4e0\($0)")! }
            var parts = ProposalParts(partLimit: 20, gatherLimit: 100)
            var made: [[Int]] = []
            for row in 1...2_000 {
                parts.add(CommandTestDesk.row(row, "x"), of: units[random.below(9)])
                while let part = parts.takeFull() { made.append(part.rows.map(\.row)) }
            }
            return made + parts.takeRest().map { $0.rows.map(\.row) }
        }
        #expect(parts() == parts())
    }

    @Test func `the installation key is private, made once, and never made for a log that has entries`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sovang-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("keys/blind-index.key")
        #expect(throws: ServiceError.self) { try InstallationKey.load(file: file, mayCreate: false) }
        let made = try InstallationKey.load(file: file, mayCreate: true)
        let again = try InstallationKey.load(file: file, mayCreate: true)
        #expect(made.digest(purpose: "p", ["a"]) == again.digest(purpose: "p", ["a"]))
        #expect(try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int == 0o600)
        try Data([1, 2, 3]).write(to: file)
        #expect(throws: ServiceError.self) { try InstallationKey.load(file: file, mayCreate: true) }
    }

    @Test func `parts of a digest never run into each other`() {
        let key = CommandTestDesk.key
        #expect(key.digest(purpose: "p", ["ab", "c"]) != key.digest(purpose: "p", ["a", "bc"]))
        #expect(key.digest(purpose: "p", ["a"]) != key.digest(purpose: "pa", []))
        #expect(key.digest(purpose: "p", []) != InstallationKey(bytes: Array(repeating: 8, count: 32))!.digest(purpose: "p", []))
    }

    @Test func `the sample year shows every state of a life in one tier, and loading it again adds nothing`() async throws {
        let test = try CommandTestDesk(origin: "test/demo")
        let units =
            "code,name_vi,kind,level,valid_from\n03646,Phường Tô Hiệu,phường,cấp xã,2025-07-01\n03664,Phường Chiềng An,phường,cấp xã,2025-07-01\n"
        let departments = "code,name_vi,kind,parent\nSNV,Sở Nội vụ,sở,UBND tỉnh Sơn La\n"
        let year = SampleYear(
            desk: test.desk, lists: test.lists, imports: test.imports, units: Array(units.utf8),
            departments: Array(departments.utf8),
            registerStart: CommandTestDesk.day("2025-07-01"), letters: 20)
        let report = try await year.load { _, _ in }
        #expect(report.proposals > 400)
        let entries = try await test.memory.read(from: 0, limit: 1_000_000)
        let states = try ProposalState.states(of: entries)
        #expect(states.count == report.proposals)
        // Notice, council, the tiers above and delivery are told by `sovang demo`.
        let oneTier: Set<ProposalStatus> = [
            .submitted, .received, .returned, .withdrawn, .appraised, .conferred, .published, .notApproved, .notified, .annulled,
        ]
        #expect(Set(states.values.compactMap(\.status)) == oneTier)
        let size = try await test.memory.head().size
        let again = try await year.load { _, _ in }
        #expect(again.loaded == 0)
        #expect(try await test.memory.head().size == size)
    }

    @Test func `the sample year is refused by a log that is not a demonstration`() async throws {
        let test = try CommandTestDesk(origin: "test/trial")
        let year = SampleYear(
            desk: test.desk, lists: test.lists, imports: test.imports, units: [], departments: [],
            registerStart: CommandTestDesk.day("2025-07-01"))
        await #expect(throws: ServiceError.self) { try await year.load { _, _ in } }
        #expect(try await test.memory.head().size == 0)
    }
}

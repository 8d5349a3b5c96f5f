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
}

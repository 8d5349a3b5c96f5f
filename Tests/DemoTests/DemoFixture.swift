import Commendation
import Demo
import Entry
import EventLog
import Foundation

/// What the tests of the demonstration share.
enum DemoFixture {
    static let origin = "test.sovang.example/demo"

    /// Small, but with the whole cycle of 2021 to 2025, both mergers, a congress and every kind of round.
    static let small = DemoOptions(years: 6, scale: 0.012, seed: 20_261_124)

    /// The public lists that the program carries.
    static var lists: Demo.Lists {
        get throws {
            let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
                "../../Sources/sovang/Reference")
            return Demo.Lists(
                units: [UInt8](try Data(contentsOf: folder.appendingPathComponent("units.csv"))),
                departments: [UInt8](try Data(contentsOf: folder.appendingPathComponent("departments.csv"))))
        }
    }

    /// A log in memory, with a clock after all that is told.
    static func memory() -> InMemoryEventLog {
        InMemoryEventLog(
            origin: origin,
            environment: LogEnvironment(
                now: { Instant(rfc3339: "2030-01-01T00:00:00.000000Z") ?? .last },
                salt: { (0..<16).map { _ in UInt8.random(in: 0...255) } }),
            kinds: Set(EventRegistry.all.map { EventKind(type: $0.type, schema: $0.schema) }))
    }
}

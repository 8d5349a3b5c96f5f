import Commendation
import Entry
import EventLog
import Foundation
import ListReading
import Testing

@testable import Service

struct ImportUnitTests {
    @Test func `the register has the units of both periods, and reused codes are two units`() async throws {
        let test = try CommandTestDesk()
        let units = try await ImportBook.run(test.imports, try ImportBook.reference("units.csv"))
        #expect(units.report.counts == [75, 0, 0] && units.report.former == 212)
        let departments = try await ImportBook.run(test.imports, try ImportBook.reference("departments.csv"))
        #expect(departments.report.counts == [36, 0, 0] && departments.report.former == 0)
        let register = try await test.imports.register().units
        let ended = register.filter { $0.until != nil }
        #expect(ended.count == 212)
        #expect(ended.allSatisfy { $0.until?.iso == "2025-06-30" && $0.from == FormerUnits.unknownStart })
        #expect(ended.filter { $0.code.hasPrefix("~") }.count == 12)
        // 03646 was a ward of another name.
        #expect(register.filter { $0.code == "03646" }.map(\.name) == ["Phường Chiềng Lề", "Phường Tô Hiệu"])
        let again = try await ImportBook.run(test.imports, try ImportBook.reference("units.csv"))
        #expect(again.report.counts == [0, 75, 0] && again.report.former == 0)
    }

    @Test func `each former commune lies in its district, and where the list names two in none`() async throws {
        let test = try CommandTestDesk()
        try await ImportBook.registerAll(test.imports)
        let units = try await ImportBook.events(UnitRegistered.self, in: test.memory)
        let former = units.filter { $0.until != nil && $0.level == "cấp xã" }
        #expect(former.count == 200)
        let districts = Set(units.filter { $0.level == "cấp huyện" }.map { UnitIdentity.stream(code: $0.code, from: $0.from) })
        #expect(districts.count == 12)
        let placed = former.compactMap(\.parent)
        #expect(placed.allSatisfy(districts.contains))
        #expect(former.count - placed.count == 2)
    }

    @Test func `a unit that was renamed or ended later is found by what it is now`() async throws {
        let test = try CommandTestDesk()
        let unit = try await test.register([("03646", "Phường Tô Hiệu"), ("SNV", "Sở Nội vụ")])
        _ = try await test.perform(
            APIWrite.Step("units/rename", on: unit[1], ["name": "Sở Nội vụ và Lao động", "from": "2026-01-01"]), "rename")
        _ = try await test.perform(
            APIWrite.Step("units/end", on: unit[0], ["until": "2026-06-30", "successors": .ids([unit[1]])]), "end")
        let register = try await test.imports.register()
        #expect(register.currentUnits().find("Sở Nội vụ và Lao động").map(\.id) == [unit[1]])
        #expect(register.currentUnits().find("03646") == [])
        #expect(register.currentUnits().former("03646").map(\.successors).map { $0.map(\.id) } == [[unit[1]]])
        #expect(ImportBodies.register(ImportBodies.register(register)) == register)
    }
}

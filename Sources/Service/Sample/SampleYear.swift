import Commendation
package import Entry
import EventLog
import Foundation

/// A year of invented proposals, loaded through the same desks as real ones: handed in, received, sent back, appraised, decided,
/// published, refused, annulled.
///
/// Everything follows from the units and from the day of the log's first entry, and every request has an id of its own, so that
/// loading again adds nothing and a load that broke off is resumed.
package struct SampleYear: Sendable {
    /// What a load did.
    package struct Report: Sendable {
        /// Requests that were carried out now; 0 if the sample was loaded before.
        package var loaded = 0
        /// Proposals of the sample.
        package var proposals = 0
        /// The last position that was written now.
        package var last: Int64?
    }

    private let desk: CommandDesk
    private let lists: ListDesk
    private let imports: ImportDesk
    private let units: [UInt8]
    private let departments: [UInt8]
    private let registerStart: Day
    private let letters: Int

    /// The sample of a province whose lists of units are given as CSV; `registerStart` is the first day of units that name none,
    /// `letters` how many letters the year has.
    package init(
        desk: CommandDesk, lists: ListDesk, imports: ImportDesk, units: [UInt8], departments: [UInt8], registerStart: Day,
        letters: Int = 48
    ) {
        self.desk = desk
        self.lists = lists
        self.imports = imports
        self.units = units
        self.departments = departments
        self.registerStart = registerStart
        self.letters = letters
    }

    static let office = Actor(id: "mau.thuong-truc", roles: [.standingOffice, .operator])
    static let clerk = Actor(id: "mau.van-thu", roles: [.clerk])

    /// Loads the reference data and the year, and tells how far it is.
    ///
    /// - Throws: ``ServiceError``; in a log that is not a demonstration nothing is loaded.
    package func load(_ progress: @Sendable (_ done: Int, _ total: Int) -> Void) async throws -> Report {
        try DemoMark.check(isInvented: true, origin: imports.origin)
        var report = Report()
        let end = try Self.id("end")
        if try await desk.log.record(of: end) != nil { return report }
        for list in [units, departments] {
            let options = ImportOptions(from: registerStart)
            report.loaded += try await UnitImport(door: imports, actor: Self.office, options: options)
                .run(FileBytes(bytes: list)) { _ in }.added
        }
        let today = try await desk.log.read(from: 0, limit: 1).first.map { Day(of: $0.at) } ?? desk.environment.today()
        let first = max(today.adding(days: -364), registerStart)
        let register = try await imports.register().units.filter { $0.until == nil }
        let span = first.days(to: today)
        // A clock before the register begins is wrong, and a year of days before it would be too.
        guard span > 60, !register.isEmpty else { return report }
        for index in 0..<letters {
            progress(index, letters)
            try Task.checkCancellation()
            let letter = SampleLetter(index: index, day: first.adding(days: span * (index + 1) / letters), units: register)
            let outcome = try await load(letter, until: today)
            report.loaded += outcome.loaded
            report.proposals += outcome.proposals
        }
        report.last = try await desk.log.head().size - 1
        try await finish(end)
        return report
    }

    private func load(_ letter: SampleLetter, until today: Day) async throws -> (loaded: Int, proposals: Int) {
        let officer = Actor(id: "mau.can-bo-\(letter.unit.code.lowercased())", unit: letter.unit.id, roles: [.unitOfficer])
        let answer = try await lists.take(letter.list, by: officer, on: letter.day)
        var proposals: [(id: UUID, row: ProposedRow)] = []
        for (row, found) in zip(letter.list.rows, answer.rows) where row.row == found.row {
            switch found.outcome {
            case .added(let id, _), .repeated(let id): proposals.append((id, row))
            case .refused: continue
            }
        }
        let lives = proposals.map { SampleLife(proposal: $0.id, row: $0.row, letter: letter, officer: officer) }
        let loaded = try await withThrowingTaskGroup(of: Int.self) { group in
            var waiting = lives[...]
            var loaded = 0
            for life in waiting.prefix(16) { group.addTask { try await self.live(life, until: today) } }
            waiting = waiting.dropFirst(16)
            while let count = try await group.next() {
                loaded += count
                if let life = waiting.popFirst() { group.addTask { try await self.live(life, until: today) } }
            }
            return loaded
        }
        return (loaded + 1 + (try await decide(letter, lives, until: today)), proposals.count)
    }

    /// Takes the steps of one proposal up to a day.
    private func live(_ life: SampleLife, until today: Day) async throws -> Int {
        var count = 0
        for step in try life.steps() where step.day <= today {
            let write = APIWrite(
                actor: step.actor, request: try Self.id("\(life.proposal.text)/\(count)"), on: step.day, step: step.step)
            _ = try await DeskDoor(desk: desk, lists: lists).perform(write)
            count += 1
        }
        return count
    }

    /// Issues, publishes and, of one letter, annuls the decision on a letter's list; refuses what is not approved.
    private func decide(_ letter: SampleLetter, _ lives: [SampleLife], until today: Day) async throws -> Int {
        guard letter.decisionDay <= today else { return 0 }
        let door = DeskDoor(desk: desk, lists: lists)
        var count = 0
        for life in lives where life.isRefused {
            for step in try life.refusal(on: letter.decisionDay) where step.day <= today {
                let id = try Self.id("\(life.proposal.text)/refusal/\(step.day.iso)")
                _ = try await door.perform(APIWrite(actor: step.actor, request: id, on: step.day, step: step.step))
                count += 1
            }
        }
        let granted = lives.filter(\.isGranted).map(\.proposal)
        guard !granted.isEmpty else { return count }
        for (index, step) in try letter.decisionSteps(granted).enumerated() where step.day <= today {
            let id = try Self.id("letter/\(letter.index)/\(index)")
            _ = try await door.perform(APIWrite(actor: step.actor, request: id, on: step.day, step: step.step))
            count += 1
        }
        return count
    }

    /// The last request of the sample, by which a later start sees that nothing is left to do.
    private func finish(_ id: RequestID) async throws {
        let mark = UnitRegistered(
            code: "MAU", unitName: "Đơn vị mẫu (giả định)", kind: "đơn vị mẫu", level: "cấp tỉnh", from: registerStart)
        _ = try await desk.register([RegisterUnit(mark)], by: Self.office, request: id, canonical: ["step": "sample-end"])
    }

    private static func id(_ text: String) throws -> RequestID {
        guard let id = RequestID("sample/" + text) else { throw AppendError.outOfBounds(events: 0, bytes: text.utf8.count) }
        return id
    }
}

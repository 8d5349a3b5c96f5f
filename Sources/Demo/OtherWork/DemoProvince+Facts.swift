import Commendation
import Entry
import Foundation

/// The rest of the province's work in a year: movements, registrations, clusters, models, congresses, papers, people.
extension DemoProvince {
    /// Plans a fact on a day that lies within the years told.
    func planFact(_ day: Day, _ job: @escaping Job) {
        let day = days.onOrAfter(day)
        if day >= options.from, day <= options.until { plan(day, job) }
    }

    private func on(_ year: Int, _ month: Int, _ day: Int) -> Day { ProvinceReader.day(year, month, day) }

    /// Plans what happens every year beside the awards.
    func planFacts(_ year: Int) {
        planFact(on(year, 1, 4)) { province throws(DemoFault) in try province.launchYear(year) }
        planFact(on(year, 2, 10)) { province throws(DemoFault) in try province.formClusters(year) }
        planFact(on(year, 3, 12)) { province throws(DemoFault) in try province.registerForEmulation(year) }
        planFact(on(year, 12, 18)) { province throws(DemoFault) in try province.rankClusters(year) }
        for _ in 0..<max(2, scaled(45)) {
            planFact(on(year, 1, 10).adding(days: random.below(350))) { province throws(DemoFault) in try province.findModel() }
        }
        for _ in 0..<max(1, scaled(24)) {
            planFact(on(year, 2, 1).adding(days: random.below(300))) { province throws(DemoFault) in try province.train() }
        }
        for _ in 0..<max(3, scaled(30)) {
            planFact(on(year, 1, 10).adding(days: random.below(340))) { province throws(DemoFault) in try province.assignStaff() }
        }
        for _ in 0..<max(1, scaled(25)) {
            planFact(on(year, 1, 10).adding(days: random.below(340))) { province throws(DemoFault) in
                try province.correctSomebody()
            }
        }
        for _ in 0..<max(1, scaled(9)) {
            planFact(on(year, 1, 15).adding(days: random.below(340))) { province throws(DemoFault) in
                try province.splitSomebody()
            }
        }
        for _ in 0..<max(1, scaled(6)) {
            planFact(on(year, 2, 10).adding(days: random.below(300))) { province throws(DemoFault) in try province.denounce() }
        }
        planFact(on(year, 5, 20)) { province throws(DemoFault) in try province.recordSecret(year) }
        planPapers(year)
        planCongresses(year)
    }

    /// The chairman's directive of the year, and the movements that it launches.
    private func launchYear(_ year: Int) throws(DemoFault) {
        try issueDirective(
            DirectiveIssued(
                number: "01/CT-UBND", body: "UBND-SL", date: today, title: "Về phát động phong trào thi đua năm \(year)",
                due: on(year, 12, 15)),
            acting: 40)
        for _ in 0..<5 { try launch(level: .province, scope: .locality, year) }
        if year % 2 == 1 { try launch(level: .central, scope: .nation, year) }
        for _ in 0..<max(1, scaled(8)) { try launch(level: .unit, scope: .unit, year) }
        for _ in 0..<2 { try launch(level: .province, scope: .cluster, year) }
    }

    private func launch(level: LaunchLevel, scope: MovementScope, _ year: Int) throws(DemoFault) {
        let seat = level == .unit ? random.pick(standing) : nil
        let content = random.pick(ContentArea.allCases)
        let length = random.pick(weighted: [(3, 200), (4, 365), (3, 700), (2, 1_300), (2, 1_900)])
        movementSerial += 1
        let fact = MovementLaunched(
            movementName: "Phong trào thi đua số \(movementSerial) (giả định)",
            unit: seat?.id ?? (level == .province ? provinceID : nil),
            level: level, scope: scope, method: length > 365 ? .thematic : .regular, content: content, from: today,
            until: today.adding(days: length), number: level == .unit ? nil : number("UBND-SL/KH", symbol: "KH-UBND", skipping: 5)
        )
        let stream = fact.naturalStream ?? book.newID()
        try book.record([RecordedFact(fact, stream: stream)], by: Self.office)
        if level != .unit { movements.append(stream) }
        if length > 500 {
            planFact(today.adding(days: length / 2)) { province throws(DemoFault) in
                try province.review(stream, .preliminary)
            }
        }
        if random.chance(perMille: 850) {
            planFact(today.adding(days: length)) { province throws(DemoFault) in
                try province.review(stream, .final)
                try province.book.record([RecordedFact(MovementEnded(date: province.today), stream: stream)], by: Self.office)
                province.movements.removeAll { $0 == stream }
            }
        }
    }

    private func review(_ movement: UUID, _ stage: ReviewStage) throws(DemoFault) {
        let fact = MovementReviewed(
            stage: stage, date: today, participants: random.chance(perMille: 800) ? 200 + random.below(60_000) : nil)
        try book.record([RecordedFact(fact, stream: movement)], by: Self.office)
    }

    /// Clusters and blocks of the year with their members.
    private func formClusters(_ year: Int) throws(DemoFault) {
        let seats = standing
        let size = 8
        clusters = []
        for start in stride(from: 0, to: seats.count, by: size) {
            let members = Array(seats[start..<min(start + size, seats.count)])
            let kind: ClusterKind = members[0].plan.kind == .department ? .block : .cluster
            let fact = ClusterFormed(
                kind: kind, clusterName: "\(kind == .block ? "Khối" : "Cụm") thi đua số \(start / size + 1)", year: year,
                level: .province,
                leader: members[0].id, deputy: members.count > 1 ? members[1].id : nil, count: members.count)
            let stream = fact.naturalStream ?? book.newID()
            var facts = [RecordedFact(fact, stream: stream)]
            facts += members.map { RecordedFact(ClusterJoined(unit: $0.id), stream: stream) }
            try book.record(facts, by: Self.office)
            clusters.append((stream, members.map(\.id)))
        }
    }

    private func rankClusters(_ year: Int) throws(DemoFault) {
        for (stream, members) in clusters {
            var order = members.filter { seats[$0] != nil }
            for index in order.indices { order.swapAt(index, index + random.below(order.count - index)) }
            let facts = order.prefix(3).enumerated().map { index, unit in
                RecordedFact(ClusterRanked(unit: unit, rank: index + 1), stream: stream)
            }
            if !facts.isEmpty { try book.record(facts, by: Self.office) }
        }
        clusters = []
    }

    private func registerForEmulation(_ year: Int) throws(DemoFault) {
        for seat in standing where random.chance(perMille: 970) {
            let targets =
                switch seat.plan.kind {
                case .department, .district, .commune: ["LDTT", "CSTDCS", "TTLDXS"]
                default: ["GK_XA"]
                }
            let fact = EmulationRegistered(year: year, unit: seat.id, targets: targets, date: today)
            try book.record([RecordedFact(fact, stream: fact.naturalStream ?? book.newID())], by: seat.officer)
        }
    }

    /// An advanced model is found, and goes through its stages in the years after.
    private func findModel() throws(DemoFault) {
        let seat = random.pick(standing)
        let stream = book.newID()
        modelSerial += 1
        let person = bystander().name
        let fact = ModelFound(
            kind: .individual, unit: seat.id, content: random.pick(ContentArea.allCases),
            movement: movements.isEmpty || random.chance(perMille: 400) ? nil : random.pick(movements), date: today)
        try book.record([RecordedFact(fact, stream: stream, texts: ["name": person])], by: Self.office)
        var at = today
        for stage in [ModelStage.fostered, .summedUp, .replicated, .publicised] {
            guard random.chance(perMille: 720) else { return }
            at = at.adding(days: 60 + random.below(200))
            let places = stage == .replicated ? 1 + random.below(20) : nil
            planFact(at) { province throws(DemoFault) in
                let fact = ModelStageReached(stage: stage, date: province.today, places: places)
                try province.book.record([RecordedFact(fact, stream: stream)], by: Self.office)
            }
        }
    }
}

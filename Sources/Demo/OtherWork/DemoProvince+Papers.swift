import Commendation
import Entry
import Foundation

/// Congresses, directives, regulations, trainings, staff, comments, complaints and denunciations.
extension DemoProvince {
    private func on(_ year: Int, _ month: Int, _ day: Int) -> Day { ProvinceReader.day(year, month, day) }

    /// Papers of single years, as the province and the Party issued them.
    func planPapers(_ year: Int) {
        switch year {
        case 2017:
            planFact(on(2017, 11, 6)) { province throws(DemoFault) in
                let fact = RegulationAdopted(
                    number: "36/2017/QĐ-UBND", body: "UBND-SL", date: province.today,
                    title: "Quy chế thi đua, khen thưởng của tỉnh")
                try province.adopt(fact)
            }
        case 2024:
            planFact(on(2024, 3, 20)) { province throws(DemoFault) in
                let fact = RegulationAdopted(
                    number: "12/2024/QĐ-UBND", body: "UBND-SL", date: province.today,
                    title: "Quy chế thi đua, khen thưởng của tỉnh (giả định)", replaces: province.regulation)
                try province.adopt(fact)
            }
            planFact(on(2024, 12, 27)) { province throws(DemoFault) in
                try province.issueDirective(
                    DirectiveIssued(
                        number: "41-CT/TW", body: "Bộ Chính trị", date: province.today,
                        title: "Về đổi mới công tác thi đua, khen thưởng trong tình hình mới"), acting: 0)
            }
        case 2025:
            planFact(on(2025, 3, 10)) { province throws(DemoFault) in
                try province.issueDirective(
                    DirectiveIssued(
                        number: "293-KH/TU", body: "Tỉnh ủy", date: province.today, title: "Kế hoạch thực hiện Chỉ thị 41-CT/TW",
                        implements: province.directive, due: province.on(2025, 12, 31)), acting: 60)
            }
            planFact(on(2025, 8, 4)) { province throws(DemoFault) in try province.amend() }
        default: break
        }
        for _ in 0..<(year >= 2020 && year <= 2022 || year >= 2025 ? 6 : 1) {
            planFact(on(year, 2, 1).adding(days: random.below(280))) { province throws(DemoFault) in try province.commentOnDraft()
            }
        }
    }

    private func adopt(_ fact: RegulationAdopted) throws(DemoFault) {
        let stream = fact.naturalStream ?? book.newID()
        try book.record([RecordedFact(fact, stream: stream)], by: Self.office)
        regulation = stream
    }

    private func amend() throws(DemoFault) {
        guard let regulation else { return }
        let fact = RegulationAmended(by: number("UBND-SL/QĐ-UBND", symbol: "QĐ-UBND", skipping: 5), date: today)
        try book.record([RecordedFact(fact, stream: regulation)], by: Self.office)
    }

    /// Issues a directive, on which so many units act in the months after.
    func issueDirective(_ fact: DirectiveIssued, acting: Int) throws(DemoFault) {
        let stream = fact.naturalStream ?? book.newID()
        try book.record([RecordedFact(fact, stream: stream)], by: Self.office)
        directive = stream
        let proposing = standing.filter { $0.plan.kind != .formerCommune }
        guard !proposing.isEmpty else { return }
        for _ in 0..<acting {
            planFact(today.adding(days: 10 + random.below(90))) { province throws(DemoFault) in
                let seat = province.random.pick(province.standing)
                let kind = province.random.pick(DirectiveAction.allCases)
                let letters = seat.code.filter { $0.isLetter || $0.isNumber }
                let action = DirectiveActedOn(
                    unit: seat.id, kind: kind, number: province.number("\(seat.code)/KH", symbol: "KH-\(letters)"),
                    date: province.today)
                try province.book.record([RecordedFact(action, stream: stream)], by: Self.office)
            }
        }
    }

    /// The congresses of 2020 and 2025: units first, then the province.
    func planCongresses(_ year: Int) {
        guard year == 2020 || year == 2025 else { return }
        let from = on(year - 5, 1, 1)
        let day = year == 2020 ? on(2020, 10, 1) : on(2025, 10, 9)
        planFact(on(year, 3, 16)) { province throws(DemoFault) in
            let fact = CongressPlanned(
                level: .province, unit: province.provinceID, from: from, until: province.on(year, 12, 31),
                number: province.number("UBND-SL/KH", symbol: "KH-UBND", skipping: 5))
            let stream = fact.naturalStream ?? province.book.newID()
            try province.book.record([RecordedFact(fact, stream: stream)], by: Self.office)
            province.planFact(day) { province throws(DemoFault) in
                let delegates = year == 2020 ? 357 : 381
                let held = CongressHeld(
                    date: province.today, delegates: delegates, women: delegates * 2 / 5, minority: delegates * 3 / 5)
                try province.book.record([RecordedFact(held, stream: stream)], by: Self.office)
            }
        }
        for _ in 0..<max(2, scaled(60)) {
            planFact(on(year, 7, 10).adding(days: random.below(60))) { province throws(DemoFault) in
                let seat = province.random.pick(province.standing)
                let fact = CongressPlanned(level: .unit, unit: seat.id, from: from, until: province.on(year, 12, 31))
                let stream = fact.naturalStream ?? province.book.newID()
                guard province.congresses.insert(stream).inserted else { return }
                let held = CongressHeld(date: province.today, delegates: 40 + province.random.below(160))
                try province.book.record(
                    [RecordedFact(fact, stream: stream), RecordedFact(held, stream: stream)], by: Self.office)
            }
        }
    }

    /// A training on this work.
    func train() throws(DemoFault) {
        let seat = random.pick(standing)
        trainingSerial += 1
        let fact = TrainingGiven(
            unit: seat.id, date: today, participants: 20 + random.below(120),
            topic: "Nghiệp vụ công tác thi đua, khen thưởng, lớp \(trainingSerial)")
        try book.record([RecordedFact(fact, stream: fact.naturalStream ?? book.newID())], by: Self.office)
    }

    /// Somebody is charged with this work, and released some years later.
    func assignStaff() throws(DemoFault) {
        let seat = random.pick(standing)
        let person = bystander()
        let stream = book.newID()
        let fact = StaffAssigned(
            unit: seat.id, from: today, sex: person.isWoman ? .female : .male, birthBand: String(person.birth.year / 10 * 10),
            education: random.pick(weighted: [(1, .college), (8, .university), (2, .postgraduate)]), since: today.year)
        let texts = ["name": person.name, "post": "Chuyên viên"]
        try book.record([RecordedFact(fact, stream: stream, texts: texts)], by: Self.office)
        planFact(today.adding(days: 500 + random.below(1_500))) { province throws(DemoFault) in
            try province.book.record([RecordedFact(StaffReleased(until: province.today), stream: stream)], by: Self.office)
        }
    }

    private func commentOnDraft() throws(DemoFault) {
        draftSerial += 1
        let fact = DraftCommented(
            draft: "Dự thảo văn bản về thi đua, khen thưởng số \(draftSerial)", unit: random.pick(standing).id, date: today,
            number: number("SNV/CV", symbol: "SNV-TĐKT", skipping: 9))
        try book.record([RecordedFact(fact, stream: fact.naturalStream ?? book.newID())], by: Self.office)
    }

    /// The unit complains about a refusal.
    func complain(about proposal: UUID) {
        plan(days.adding(10 + random.below(20), to: today)) { province throws(DemoFault) in
            let stream = province.book.newID()
            let fact = ComplaintLodged(proposal: proposal, date: province.today)
            let name = province.bystander().name
            try province.book.record([RecordedFact(fact, stream: stream, texts: ["complainant": name])], by: Self.office)
            let outcome: ComplaintOutcome = province.random.pick(weighted: [
                (6, .rejected), (2, .partlyUpheld), (1, .upheld), (1, .withdrawn),
            ])
            province.planFact(province.today.adding(days: 20 + province.random.below(25))) { province throws(DemoFault) in
                let number = province.number("SNV/CV", symbol: "SNV-TĐKT", skipping: 9)
                let resolved = ComplaintResolved(outcome: outcome, number: number, date: province.today)
                try province.book.record([RecordedFact(resolved, stream: stream)], by: Self.office)
            }
        }
    }

    /// A denunciation about an honoree; who denounced stands nowhere.
    func denounce() throws(DemoFault) {
        guard !honorees.isEmpty else { return }
        let honoree = honorees[random.below(honorees.count)]
        guard honoree.unit != nil else { return }
        let stream = book.newID()
        let fact = DenunciationReceived(date: today)
        try book.record([RecordedFact(fact, stream: stream, subject: honoree.id)], by: Self.office)
        planFact(today.adding(days: 25 + random.below(30))) { province throws(DemoFault) in
            let outcome: ComplaintOutcome = province.random.pick(weighted: [(8, .rejected), (1, .partlyUpheld), (1, .upheld)])
            let concluded = DenunciationConcluded(outcome: outcome, date: province.today)
            try province.book.record([RecordedFact(concluded, stream: stream)], by: Self.office)
        }
    }

    /// The stub of dossiers that are handled on paper.
    func recordSecret(_ year: Int) throws(DemoFault) {
        guard let seat = standing.first(where: { $0.code == "CAT" }) else { return }
        let command = RecordSecretDossier(register: "\(1 + year % 7)/SĐK", date: today, unit: seat.id, count: 1 + random.below(6))
        let state = SecretDossierState(id: command.stream)
        try book.take([book.decide(command, given: state, by: seat.officer)])
    }
}

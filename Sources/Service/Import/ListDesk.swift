package import Commendation
package import Entry
package import EventLog
import Foundation

/// Where lists of proposals are handed in: finds the honorees, refuses what is proposed already, and appends the rest.
///
/// It works by the five steps of ``CommandDesk``. That two lists which register the same person at once give one honoree is
/// settled by what each append says it read: the loser finds the person registered, and matches.
package struct ListDesk: Sendable {
    let desk: CommandDesk
    let blind: BlindIndex

    /// A desk for lists beside the desk for single commands.
    package init(desk: CommandDesk, blind: BlindIndex) {
        self.desk = desk
        self.blind = blind
    }

    /// Hands in a list, all or none: the first row that is wrong refuses it.
    package func submit(
        _ list: ProposedList, by actor: Actor, request: RequestID, on: Day? = nil
    ) async throws -> CommandReceipt {
        try await desk.handle(by: actor, request: request, on: on, canonical: list.step) { context in
            try await plan(of: list, in: context)
        }
    }

    /// What a list comes to, all or none.
    func plan(of list: ProposedList, in context: CommandContext) async throws -> Plan {
        let draft = try await draft(list, in: context)
        if let refused = draft.refused.first { throw ServiceError(refused.rejection.at(row: refused.row)) }
        return try draft.plan()
    }

    /// Hands in the rows of a list that may go in, and says of each other row why not.
    ///
    /// The request id follows from the list, so that the same list again adds nothing. Rows of it that were refused the first time
    /// are looked at anew: a unit may have been registered meanwhile.
    package func take(_ list: ProposedList, by actor: Actor, on: Day? = nil) async throws -> ListAnswer {
        let request = try blind.requestID(ofPart: try CommandDigest.of(list.step))
        var draft: ListDraft?
        do {
            let receipt = try await desk.handle(
                by: actor, request: request, on: on, canonical: list.step, isNamedByContent: true
            ) { context in
                let new = try await self.draft(list, in: context)
                draft = new
                return try new.plan()
            }
            if receipt.repeated, let record = receipt.recorded { return try await repeated(list, record, by: actor, on: on) }
            return draft?.answer ?? ListAnswer()
        } catch let error as ServiceError where error == .nothingAccepted {
            return draft?.answer ?? ListAnswer()
        }
    }

    private func repeated(
        _ list: ProposedList, _ record: RecordedRequest, by actor: Actor, on: Day?
    ) async throws -> ListAnswer {
        var answer = ListAnswer()
        var done: Set<Int> = []
        for entry in record.entries where entry.type == ProposalSubmitted.type {
            let row = try ProposalSubmitted(entry).row
            done.insert(row)
            answer.rows.append(.init(row: row, outcome: .repeated(proposal: entry.stream.id)))
        }
        var rest = list
        rest.rows.removeAll { done.contains($0.row) }
        // Strictly shorter each time, so this ends.
        if !rest.rows.isEmpty, rest.rows.count < list.rows.count { answer.merge(try await take(rest, by: actor, on: on)) }
        return answer
    }

    private func draft(_ list: ProposedList, in context: CommandContext) async throws -> ListDraft {
        // Before anything is looked up: who may not submit is not told either who was proposed before.
        try list.check(context.actor)
        let units = try await desk.unitStates(of: [list.unit] + (list.to.map { [$0] } ?? []))
        if let to = list.to, units[to]?.registered == nil { throw ServiceError.unknownReceiver }
        guard let unit = units[list.unit], let registered = unit.registered else { throw ServiceError.unknownUnit }
        if let until = unit.until, until < context.on { throw ServiceError.unitEnded(unit.name ?? registered.unitName, until) }
        let environment = desk.environment
        let resolution = try await ListResolution.resolve(list, in: desk.log, blind) { environment.newID() }
        return try ListDraft(list, unit: unit, resolution: resolution, submission: environment.newID(), context: context) {
            self.desk.context(of: context.actor, on: context.on)
        }
    }
}

extension ProposedList {
    /// The list as a command, for its digest.
    fileprivate var step: JSONObject {
        var object = canonical
        object.put("step", SubmitList.kind.rawValue)
        return object
    }
}

extension ServiceError {
    /// No row of the list may go in: there is nothing to append.
    static let nothingAccepted = ServiceError(
        code: "nothing-accepted", status: 422, vi: "Không dòng nào của danh sách được nhận",
        en: "No row of the list was accepted",
        remedyVi: "Sửa các dòng đã nêu rồi gửi lại", remedyEn: "Correct the rows named and send it again")

    /// The submitting unit is not registered.
    static let unknownUnit = ServiceError(
        code: "unknown-unit", status: 422, vi: "Đơn vị đề nghị chưa có trong danh mục",
        en: "The proposing unit is not registered",
        remedyVi: "Kiểm tra mã đơn vị, hoặc nhập danh mục đơn vị trước",
        remedyEn: "Check the unit, or import the list of units first")

    /// The unit before which the list is laid is not registered.
    static let unknownReceiver = ServiceError(
        code: "unknown-unit", status: 422, vi: "Đơn vị nhận tờ trình chưa có trong danh mục",
        en: "The unit before which the list is laid is not registered",
        remedyVi: "Kiểm tra mã đơn vị nhận (to), hoặc bỏ trống", remedyEn: "Check the receiving unit (to), or leave it away")

    /// The submitting unit has ended.
    static func unitEnded(_ name: String, _ until: Day) -> ServiceError {
        ServiceError(
            code: "unit-ended", status: 422, vi: "\(name) đã kết thúc hoạt động ngày \(until.vietnamese)",
            en: "\(name) ended on \(until.iso)", remedyVi: "Dùng đơn vị mới được thành lập thay thế",
            remedyEn: "Use the unit that was formed in its place")
    }
}

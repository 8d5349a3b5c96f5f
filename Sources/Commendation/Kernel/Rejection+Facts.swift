import Entry
import Foundation

/// Refusals about units, earlier awards and the facts of the province's other work.
extension Rejection {
    static func documentInFuture(_ field: String, _ day: Day, today: Day, row: Int? = nil) -> Rejection {
        var rejection = Rejection.dayInFuture(day, today: today)
        rejection.field = field
        rejection.row = row
        return rejection
    }

    static func notOfUnit(for kind: CommandKind) -> Rejection {
        Rejection(
            .otherUnit,
            Bilingual(
                vi: "Không thể \(kind.vi): việc này thuộc đơn vị khác.", en: "You cannot \(kind.en): it belongs to another unit."),
            remedy: Bilingual(
                vi: "Hãy để cán bộ của đơn vị đó hoặc cơ quan thường trực thực hiện.",
                en: "Let an officer of that unit or the standing office do it."))
    }

    static func dayOutOfRange(_ field: String, _ day: Day, row: Int? = nil) -> Rejection {
        Rejection(
            .dayOutOfRange,
            Bilingual(
                vi: "Ngày \(day.vietnamese) quá xa (\(field)).", en: "The day \(day.iso) lies too far away (\(field))."),
            remedy: Bilingual(vi: "Hãy kiểm tra lại năm.", en: "Check the year."), row: row, field: field)
    }

    static func daysReversed(_ field: String, row: Int? = nil) -> Rejection {
        Rejection(
            .daysReversed,
            Bilingual(vi: "Ngày cuối trước ngày đầu (\(field)).", en: "The last day lies before the first (\(field))."),
            remedy: Bilingual(vi: "Hãy kiểm tra lại hai ngày.", en: "Check the two days."), row: row, field: field)
    }

    static func numberOutOfRange(_ field: String, row: Int? = nil) -> Rejection {
        Rejection(
            .numberOutOfRange,
            Bilingual(vi: "Con số không thể có (\(field)).", en: "The number is not possible (\(field))."),
            remedy: Bilingual(vi: "Hãy kiểm tra lại con số.", en: "Check the number."), row: row, field: field)
    }

    static func unknownUnit(_ unit: UUID, field: String = "unit") -> Rejection {
        Rejection(
            .unknownUnit, Bilingual(vi: "Chưa đăng ký đơn vị này.", en: "The unit is not registered."),
            remedy: Bilingual(vi: "Hãy đăng ký đơn vị trước.", en: "Register the unit first."), allowed: [.registerUnit],
            stream: unit, field: field)
    }

    static func unitEnded(_ unit: UUID, _ until: Day) -> Rejection {
        Rejection(
            .unitEnded,
            Bilingual(
                vi: "Đơn vị đã kết thúc hoạt động ngày \(until.vietnamese).", en: "The unit ended on \(until.iso)."),
            remedy: Bilingual(vi: "Hãy dùng đơn vị tiếp nhận.", en: "Use the unit that took over."), stream: unit, field: "unit")
    }

    static func unitNotInForce(_ unit: UUID, on day: Day, field: String = "unit") -> Rejection {
        Rejection(
            .unitNotInForce,
            Bilingual(
                vi: "Đơn vị không tồn tại vào ngày \(day.vietnamese).", en: "The unit does not exist on \(day.iso)."),
            remedy: Bilingual(
                vi: "Hãy kiểm tra ngày, hoặc chọn đơn vị của thời kỳ đó.", en: "Check the day, or choose the unit of that time."),
            stream: unit, field: field)
    }

    static func unitGoesOn(_ unit: UUID, on day: Day, row: Int) -> Rejection {
        Rejection(
            .unitGoesOn,
            Bilingual(
                vi: "Đơn vị đề nghị vẫn tồn tại vào ngày \(day.vietnamese).", en: "The unit that proposes goes on on \(day.iso)."),
            remedy: Bilingual(
                vi: "Hãy ghi việc sáp nhập hoặc kết thúc hoạt động của đơn vị trước.",
                en: "Record the merger or the end of the unit first."),
            allowed: [.mergeUnits, .endUnit], stream: unit, row: row, field: "unit")
    }

    static func notASuccessor(_ unit: UUID, of old: UUID, row: Int) -> Rejection {
        Rejection(
            .notASuccessor,
            Bilingual(
                vi: "Theo sổ, đơn vị này không tiếp nhận đơn vị \(old.text).",
                en: "By the record the unit did not take over from \(old.text)."),
            remedy: Bilingual(
                vi: "Hãy chọn đơn vị tiếp nhận đã ghi trong sổ.", en: "Choose a unit that is recorded as having taken over."),
            stream: unit, row: row, field: "unit")
    }

    static func unknownReference(_ field: String, _ id: UUID, row: Int? = nil) -> Rejection {
        Rejection(
            .unknownReference,
            Bilingual(
                vi: "Không có \(id.text) trong sổ (\(field)).", en: "There is nothing recorded under \(id.text) (\(field))."),
            remedy: Bilingual(vi: "Hãy ghi đối tượng đó trước.", en: "Record it first."), stream: id, row: row, field: field)
    }

    static func earlierAwardMissing(_ id: UUID) -> Rejection {
        Rejection(
            .earlierAwardMissing,
            Bilingual(vi: "Không có bản ghi khen thưởng trước đây này.", en: "There is no such record of an earlier award."),
            remedy: Bilingual(vi: "Hãy kiểm tra mã bản ghi.", en: "Check the id of the record."), stream: id)
    }

    static func factMissing(_ stream: UUID, row: Int? = nil) -> Rejection {
        Rejection(
            .factMissing,
            Bilingual(vi: "Chưa ghi sự việc mà dòng này thuộc về.", en: "What this belongs to is not recorded."),
            remedy: Bilingual(vi: "Hãy ghi sự việc đó trước.", en: "Record that first."), stream: stream, row: row)
    }

    static func factClosed(_ stream: UUID, row: Int? = nil) -> Rejection {
        Rejection(
            .factClosed, Bilingual(vi: "Sự việc này đã kết thúc.", en: "What this belongs to is closed."),
            remedy: Bilingual(vi: "Không ghi thêm được nữa.", en: "Nothing can be added."), stream: stream, row: row)
    }

    static func notAMember(_ unit: UUID, of cluster: UUID, row: Int? = nil) -> Rejection {
        Rejection(
            .notAMember,
            Bilingual(
                vi: "Đơn vị này không thuộc cụm, khối thi đua.", en: "The unit is no member of the cluster or block."),
            remedy: Bilingual(vi: "Hãy ghi đơn vị vào cụm, khối trước.", en: "Record it as a member first."), stream: cluster,
            row: row, field: "unit")
    }

    static func memberUnexpected(_ name: String, row: Int? = nil) -> Rejection {
        Rejection(
            .memberUnexpected,
            Bilingual(vi: "Sự việc này không có nội dung “\(name.prefix(40))”.", en: "It has no text “\(name.prefix(40))”."),
            remedy: Bilingual(vi: "Hãy bỏ nội dung này.", en: "Leave it away."), row: row, field: String(name.prefix(40)))
    }
}

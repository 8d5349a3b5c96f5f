import Commendation
import Entry

/// Problems of names, kinds, awards and units.
extension RowProblem {
    static func missingName(at place: CellPlace) -> RowProblem {
        RowProblem(
            .missingName, at: place, what: Bilingual(vi: "Thiếu tên", en: "The name is missing"),
            remedy: Bilingual(
                vi: "Ghi họ và tên, tên tập thể hoặc tên chủ hộ",
                en: "Give the name of the person, collective or head of household"))
    }

    static func twoNames(at place: CellPlace, value: String) -> RowProblem {
        RowProblem(
            .twoNames, at: place, value: value,
            what: Bilingual(vi: "Một dòng có hai tên ở hai cột", en: "One row has two names in two columns"),
            remedy: Bilingual(vi: "Tách thành hai dòng", en: "Split it into two rows"))
    }

    static func badName(at place: CellPlace, value: String) -> RowProblem {
        RowProblem(
            .badName, at: place, value: value,
            what: Bilingual(vi: "Đây không phải tên một người", en: "This is not the name of one person"),
            remedy: Bilingual(
                vi: "Mỗi dòng một người; họ tên không có chữ số, dấu phẩy và không quá 100 chữ",
                en: "One person a row; a name has no digits or commas and at most 100 letters"))
    }

    static func textTooLong(limit: Int, at place: CellPlace, value: String) -> RowProblem {
        RowProblem(
            .textTooLong, at: place, value: value.count > 80 ? String(value.prefix(80)) + "…" : value,
            what: Bilingual(vi: "Ô dài quá \(limit) chữ", en: "The cell has more than \(limit) letters"),
            remedy: Bilingual(
                vi: "Rút gọn nội dung; phần chi tiết để trong báo cáo thành tích", en: "Shorten it; details belong in the report")
        )
    }

    static func missingKind(at place: CellPlace) -> RowProblem {
        RowProblem(
            .missingKind, at: place,
            what: Bilingual(
                vi: "Không rõ là cá nhân, tập thể hay hộ gia đình",
                en: "It is not clear whether this is a person, collective or household"),
            remedy: Bilingual(
                vi: "Thêm dòng nhóm (I. Tập thể, II. Cá nhân) hoặc cột “Loại đối tượng”",
                en: "Add a group row (I. Tập thể, II. Cá nhân) or a column “Loại đối tượng”"))
    }

    static func unknownKind(at place: CellPlace, value: String) -> RowProblem {
        RowProblem(
            .unknownKind, at: place, value: value,
            what: Bilingual(vi: "Không có loại đối tượng này", en: "There is no such kind of honoree"),
            remedy: Bilingual(vi: "Ghi Cá nhân, Tập thể hoặc Hộ gia đình", en: "Write Cá nhân, Tập thể or Hộ gia đình"))
    }

    static func notForCollective(at place: CellPlace, value: String) -> RowProblem {
        RowProblem(
            .notForCollective, at: place, value: value,
            what: Bilingual(
                vi: "Tập thể không có ngày sinh, giới tính, số định danh", en: "A collective has no birth, sex or identity number"
            ),
            remedy: Bilingual(
                vi: "Chuyển dòng sang phần cá nhân, hoặc để trống ô này",
                en: "Move the row to the persons, or leave the cell empty"))
    }

    static func missingAward(at place: CellPlace) -> RowProblem {
        RowProblem(
            .missingAward, at: place,
            what: Bilingual(vi: "Thiếu danh hiệu hoặc hình thức khen thưởng", en: "The title or form of commendation is missing"),
            remedy: Bilingual(vi: "Ghi tên hoặc mã theo danh mục", en: "Give its name or code from the catalogue"))
    }

    static func unknownAward(at place: CellPlace, value: String, near: [AwardChoice]) -> RowProblem {
        RowProblem(
            .unknownAward, at: place, value: value,
            what: Bilingual(
                vi: "Không có danh hiệu, hình thức này trong danh mục", en: "The catalogue has no such title or form"),
            remedy: question(
                near, or: Bilingual(vi: "Ghi tên hoặc mã theo danh mục", en: "Give its name or code from the catalogue")))
    }

    static func ambiguousAward(at place: CellPlace, value: String, choices: [AwardChoice]) -> RowProblem {
        RowProblem(
            .ambiguousAward, at: place, value: value,
            what: Bilingual(vi: "Tên này chỉ nhiều hình thức khen thưởng", en: "This name stands for several awards"),
            remedy: question(choices, or: Bilingual(vi: "Ghi mã theo danh mục", en: "Give the code from the catalogue")))
    }

    static func twoAwards(at place: CellPlace, value: String) -> RowProblem {
        RowProblem(
            .twoAwards, at: place, value: value,
            what: Bilingual(vi: "Một dòng đề nghị cả danh hiệu và hình thức", en: "One row asks for both a title and a form"),
            remedy: Bilingual(vi: "Tách thành hai dòng, mỗi dòng một đề nghị", en: "Split it into two rows, one proposal each"))
    }

    static func awardNotForKind(at place: CellPlace, value: String, award: AwardChoice, kind: SubjectKind) -> RowProblem {
        let allowed = SubjectKind.allCases.filter(award.kinds.contains)
        return RowProblem(
            .awardNotForKind, at: place, value: value,
            what: Bilingual(
                vi: "“\(award.name)” không tặng cho \(kind.vi)", en: "“\(award.name)” is not for \(kind.en)"),
            remedy: Bilingual(
                vi: "Hình thức này dành cho \(allowed.map(\.vi).joined(separator: ", ")); kiểm tra phần của danh sách",
                en: "It is for \(allowed.map(\.en).joined(separator: ", ")); check the part of the list"))
    }

    static func missingUnit(at place: CellPlace) -> RowProblem {
        RowProblem(
            .missingUnit, at: place, what: Bilingual(vi: "Thiếu đơn vị", en: "The unit is missing"),
            remedy: Bilingual(vi: "Ghi tên hoặc mã đơn vị", en: "Give the name or code of the unit"))
    }

    static func unknownUnit(at place: CellPlace, value: String, near: [UnitReference]) -> RowProblem {
        let names = near.map { "\($0.name) (\($0.code))" }
        return RowProblem(
            .unknownUnit, at: place, value: value,
            what: Bilingual(vi: "Không có đơn vị này", en: "There is no such unit"),
            remedy: question(
                names, or: Bilingual(vi: "Ghi tên hoặc mã đơn vị đã đăng ký", en: "Give the name or code of a registered unit")))
    }

    /// No unit of the register that exists; if the text names one that has ended, that is said, with those that took over.
    static func unknownUnit(at place: CellPlace, value: String, in units: UnitLookup) -> RowProblem {
        let former = units.former(value)
        guard let first = former.first, let until = first.unit.until else {
            return unknownUnit(at: place, value: value, near: units.near(value))
        }
        let successors = former.flatMap(\.successors).map { "\($0.name) (\($0.code))" }
        return RowProblem(
            .endedUnit, at: place, value: value,
            what: Bilingual(
                vi: "“\(first.unit.name)” đã kết thúc hoạt động ngày \(until.vietnamese)",
                en: "“\(first.unit.name)” ended on \(until.iso)"),
            remedy: question(
                successors, or: Bilingual(vi: "Ghi đơn vị mới thay thế", en: "Give the unit that was formed in its place")))
    }

    static func wrongAwardColumn(at place: CellPlace, value: String, isTitle: Bool) -> RowProblem {
        RowProblem(
            .wrongAwardColumn, at: place, value: value,
            what: isTitle
                ? Bilingual(
                    vi: "Đây là danh hiệu thi đua, đứng nhầm ở cột hình thức khen thưởng",
                    en: "This is an emulation title in the column of commendation forms")
                : Bilingual(
                    vi: "Đây là hình thức khen thưởng, đứng nhầm ở cột danh hiệu thi đua",
                    en: "This is a commendation form in the column of emulation titles"),
            remedy: Bilingual(vi: "Chuyển sang cột kia", en: "Move it to the other column"))
    }

    static func ambiguousUnit(at place: CellPlace, value: String, choices: [UnitReference]) -> RowProblem {
        let names = choices.map { "\($0.name) (\($0.code))" }
        return RowProblem(
            .ambiguousUnit, at: place, value: value,
            what: Bilingual(vi: "Tên này chỉ nhiều đơn vị", en: "This name stands for several units"),
            remedy: question(names, or: Bilingual(vi: "Ghi mã đơn vị", en: "Give the unit's code")))
    }

    private static func question(_ awards: [AwardChoice], or otherwise: Bilingual) -> Bilingual {
        question(awards.map { "\($0.name) (\($0.code))" }, or: otherwise)
    }

    private static func question(_ names: [String], or otherwise: Bilingual) -> Bilingual {
        guard !names.isEmpty else { return otherwise }
        let list = names.joined(separator: "; ")
        return Bilingual(vi: "\(otherwise.vi). Có phải là: \(list)?", en: "\(otherwise.en). Is it: \(list)?")
    }
}

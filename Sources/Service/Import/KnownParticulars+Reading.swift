import Commendation
import Entry
import EventLog
import Foundation

extension KnownParticulars {
    /// Reads what is still kept of some honorees' particulars: most lists are about nobody who was corrected, and read nothing.
    static func read(of honorees: [UUID], in log: any EventLog) async throws -> [UUID: KnownParticulars] {
        guard !honorees.isEmpty else { return [:] }
        let entries = try await log.readStreams(honorees).filter {
            $0.is(HonoreeRegistered.name) || $0.is(HonoreeCorrected.name)
        }
        let disclosures = try await log.disclosures(of: entries.map(\.seq))
        var known = Dictionary(uniqueKeysWithValues: honorees.map { ($0, KnownParticulars()) })
        for entry in entries {
            let texts = Dictionary(
                (disclosures[entry.seq] ?? []).compactMap { field in field.value.string.map { (field.name, $0) } },
                uniquingKeysWith: { _, last in last })
            known[entry.streamID]?.take(
                name: texts["name"], birthDate: texts["birthDate"].flatMap(Day.init(iso:)),
                identityNumber: texts["identityNumber"])
        }
        return known
    }
}

extension HonoreeSearch.Found {
    /// Why the row was not matched although the index leads to somebody; nothing if that is not the reason.
    func warning(row: Int) -> RuleWarning? {
        guard !former.isEmpty else { return nil }
        let vi = former.map(\.words.vi).joined(separator: ", ")
        let en = former.map(\.words.en).joined(separator: ", ")
        return RuleWarning(
            code: "match-by-former-value",
            text: Bilingual(
                vi: "Chỉ trùng với thông tin đã đính chính hoặc đã tách sang người khác (\(vi)): cần cán bộ xác định.",
                en: "It agrees only with what was corrected since or went to another by a split (\(en)): an officer must decide."),
            certainty: .setting, citation: "design: who is who", row: row)
    }
}

extension MatchKey.Kind {
    /// The kind of key in words.
    var words: Bilingual {
        switch self {
        case .identity: Bilingual(vi: "số định danh", en: "identity number")
        case .nameBirthUnit: Bilingual(vi: "họ tên, ngày sinh và đơn vị", en: "name, birth date and unit")
        case .nameUnit: Bilingual(vi: "tên và đơn vị", en: "name and unit")
        case .nameBirth: Bilingual(vi: "họ tên và ngày sinh", en: "name and birth date")
        }
    }
}

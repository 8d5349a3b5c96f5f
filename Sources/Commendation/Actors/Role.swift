/// What a person is in this work; one person may have several roles.
public enum Role: String, CaseIterable, Hashable, Sendable {
    /// Hands in and follows the proposals of one unit.
    case unitOfficer
    /// The standing office of the emulation and commendation council.
    case standingOffice
    /// A member of the council; the council advises, it does not decide.
    case councilMember
    /// Decides on awards.
    case authority
    /// The clerk who numbers, dates, seals and issues documents (văn thư).
    case clerk
    /// Supervises for the Fatherland Front.
    case supervisor
    /// Replays and recomputes the record.
    case auditor
    /// Keeps the installation running.
    case `operator`
}

extension Role: Named {
    /// The name of the role.
    public var name: Bilingual {
        switch self {
        case .unitOfficer: Bilingual(vi: "cán bộ của đơn vị", en: "officer of a unit")
        case .standingOffice: Bilingual(vi: "cơ quan thường trực Hội đồng", en: "standing office of the council")
        case .councilMember: Bilingual(vi: "thành viên Hội đồng", en: "council member")
        case .authority: Bilingual(vi: "người có thẩm quyền quyết định", en: "deciding authority")
        case .clerk: Bilingual(vi: "văn thư", en: "clerk")
        case .supervisor: Bilingual(vi: "giám sát của Mặt trận Tổ quốc", en: "Fatherland Front supervisor")
        case .auditor: Bilingual(vi: "kiểm toán viên", en: "auditor")
        case .operator: Bilingual(vi: "người vận hành hệ thống", en: "operator")
        }
    }
}

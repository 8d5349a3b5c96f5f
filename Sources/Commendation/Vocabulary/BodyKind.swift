/// What kind of body decides on an award.
public enum BodyKind: String, CaseIterable, Hashable, Sendable {
    /// The State President.
    case statePresident = "state-president"
    /// The National Assembly's Standing Committee.
    case nationalAssemblyStandingCommittee = "national-assembly-standing-committee"
    /// The Government.
    case government
    /// The Prime Minister.
    case primeMinister = "prime-minister"
    /// The head of a ministry or central body.
    case minister
    /// The chairman of the provincial People's Committee.
    case provinceChairman = "province-chairman"
    /// The chairman of a district People's Committee, until 2025-06-30.
    case districtChairman = "district-chairman"
    /// The chairman of a communal People's Committee.
    case communeChairman = "commune-chairman"
    /// The head of a provincial specialised agency.
    case departmentHead = "department-head"
    /// The head of a unit that is a legal person.
    case unitHead = "unit-head"
    /// The head of an enterprise or cooperative.
    case enterpriseHead = "enterprise-head"
    /// An authority of the armed forces.
    case armedForces = "armed-forces"
}

extension BodyKind {
    /// Whether its decisions come from above the province.
    public var isAboveProvince: Bool {
        switch self {
        case .statePresident, .nationalAssemblyStandingCommittee, .government, .primeMinister, .minister: true
        case .provinceChairman, .districtChairman, .communeChairman, .departmentHead, .unitHead, .enterpriseHead,
            .armedForces:
            false
        }
    }
}

extension BodyKind {
    /// Whether whoever acts for the whole province acts for it too: the province itself, and those above, whose letters it records.
    var isOfProvince: Bool { self == .provinceChairman || isAboveProvince }

    /// The level at which it decides; `nil` if the levels do not tell it.
    var level: TierLevel? {
        switch self {
        case .statePresident, .nationalAssemblyStandingCommittee: .president
        case .government: .government
        case .primeMinister: .primeMinister
        case .minister: .ministry
        case .provinceChairman: .province
        case .districtChairman: .district
        case .communeChairman, .departmentHead, .unitHead, .enterpriseHead: .unit
        case .armedForces: nil
        }
    }
}

extension BodyKind: Named {
    /// The name of the body.
    public var name: Bilingual {
        switch self {
        case .statePresident: Bilingual(vi: "Chủ tịch nước", en: "State President")
        case .nationalAssemblyStandingCommittee:
            Bilingual(vi: "Ủy ban Thường vụ Quốc hội", en: "Standing Committee of the National Assembly")
        case .government: Bilingual(vi: "Chính phủ", en: "Government")
        case .primeMinister: Bilingual(vi: "Thủ tướng Chính phủ", en: "Prime Minister")
        case .minister: Bilingual(vi: "Bộ trưởng, Thủ trưởng ban, ngành", en: "minister")
        case .provinceChairman: Bilingual(vi: "Chủ tịch UBND tỉnh", en: "chairman of the provincial People's Committee")
        case .districtChairman: Bilingual(vi: "Chủ tịch UBND huyện", en: "chairman of the district People's Committee")
        case .communeChairman: Bilingual(vi: "Chủ tịch UBND xã", en: "chairman of the communal People's Committee")
        case .departmentHead: Bilingual(vi: "thủ trưởng cơ quan chuyên môn cấp tỉnh", en: "head of a provincial agency")
        case .unitHead: Bilingual(vi: "thủ trưởng đơn vị có tư cách pháp nhân", en: "head of a unit")
        case .enterpriseHead: Bilingual(vi: "giám đốc doanh nghiệp, hợp tác xã", en: "head of an enterprise or cooperative")
        case .armedForces: Bilingual(vi: "cấp có thẩm quyền của lực lượng vũ trang", en: "authority of the armed forces")
        }
    }
}

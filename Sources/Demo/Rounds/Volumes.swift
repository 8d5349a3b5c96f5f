import Commendation

/// How many of each award a unit of a kind proposes in a year, at scale 1.
///
/// From `published_stats.csv` and `law.md`: about 6,000 certificates of merit of the province and 20,000 titles of units a year;
/// flags, excellent collectives and state awards as provinces of a like size publish them.
struct Volumes {
    /// One line: an award, for whom, and how many.
    struct Line {
        enum Subject { case individual, collective, household }
        let award: String
        let subject: Subject
        let count: Double

        init(_ award: String, _ subject: Subject, _ count: Double) {
            self.award = award
            self.subject = subject
            self.count = count
        }
    }

    /// What a unit's own head decides at the end of the year.
    static func own(_ kind: UnitPlan.Kind) -> [Line] {
        switch kind {
        case .district:
            [
                Line("LDTT", .individual, 494), Line("CSTDCS", .individual, 76), Line("TTLDTT", .collective, 94),
                Line("GK_TT", .individual, 108), Line("GK_TT", .collective, 34), Line("GK_TT", .household, 47),
            ]
        case .department:
            [
                Line("LDTT", .individual, 173), Line("CSTDCS", .individual, 27), Line("TTLDTT", .collective, 21),
                Line("GK_TT", .individual, 32), Line("GK_TT", .collective, 11),
            ]
        case .commune:
            [
                Line("LDTT", .individual, 82), Line("CSTDCS", .individual, 13), Line("TTLDTT", .collective, 16),
                Line("GK_XA", .individual, 30), Line("GK_XA", .household, 27), Line("GK_XA", .collective, 8),
            ]
        case .formerCommune:
            [Line("GK_XA", .individual, 9), Line("GK_XA", .household, 8), Line("GK_XA", .collective, 4.1)]
        case .province: []
        }
    }

    /// What it decides when the school year is over.
    static func school(_ kind: UnitPlan.Kind) -> [Line] {
        switch kind {
        case .district:
            [
                Line("LDTT", .individual, 346), Line("CSTDCS", .individual, 52), Line("TTLDTT", .collective, 65),
                Line("GK_TT", .individual, 81),
            ]
        case .commune:
            [
                Line("LDTT", .individual, 56), Line("CSTDCS", .individual, 8), Line("TTLDTT", .collective, 10),
                Line("GK_XA", .individual, 16),
            ]
        default: []
        }
    }

    /// What it proposes to the chairman of the province at the end of the year.
    static func province(_ kind: UnitPlan.Kind) -> [Line] {
        switch kind {
        case .district:
            [
                Line("BK_BT", .individual, 92), Line("BK_BT", .collective, 33), Line("BK_BT", .household, 3),
                Line("CSTD_BT", .individual, 3.5), Line("TTLDXS", .collective, 17), Line("COTD_BT", .collective, 2.4),
                Line("XATB", .collective, 0.6),
            ]
        case .department:
            [
                Line("BK_BT", .individual, 34), Line("BK_BT", .collective, 11), Line("CSTD_BT", .individual, 1.1),
                Line("TTLDXS", .collective, 5.6), Line("COTD_BT", .collective, 0.8), Line("KNC_BT", .individual, 2.5),
            ]
        case .commune:
            [
                Line("BK_BT", .individual, 18), Line("BK_BT", .collective, 6.2), Line("BK_BT", .household, 1.2),
                Line("CSTD_BT", .individual, 0.6), Line("TTLDXS", .collective, 2.7), Line("COTD_BT", .collective, 0.4),
                Line("XATB", .collective, 0.1),
            ]
        // Through their district, which proposes besides for what lies directly under it.
        case .formerCommune:
            [Line("BK_BT", .individual, 1), Line("BK_BT", .collective, 0.3), Line("BK_BT", .household, 0.3)]
        case .province: []
        }
    }

    /// What it proposes to the chairman of the province when the school year is over.
    static func provinceSchool(_ kind: UnitPlan.Kind) -> [Line] {
        switch kind {
        case .district:
            [
                Line("BK_BT", .individual, 45), Line("BK_BT", .collective, 18), Line("TTLDXS", .collective, 6),
                Line("CSTD_BT", .individual, 1),
            ]
        case .commune:
            [Line("BK_BT", .individual, 7.5), Line("BK_BT", .collective, 2.5), Line("TTLDXS", .collective, 1)]
        default: []
        }
    }

    /// What the whole province proposes to the State level in a year.
    static let state: [Line] = [
        Line("COTD_CP", .collective, 10), Line("BK_TTG", .individual, 24), Line("BK_TTG", .collective, 10),
        Line("CSTDTQ", .individual, 1),
        Line("HC_LD3", .individual, 7), Line("HC_LD3", .collective, 4), Line("HC_LD2", .individual, 2),
        Line("HC_LD2", .collective, 2),
        Line("HC_LD1", .collective, 0.8), Line("HC_DL3", .individual, 1.5), Line("HC_DL2", .individual, 0.6),
    ]

    /// What goes to the State level beside the yearly round, each kind of commendation by the procedure that it allows.
    static let stateService: [(merit: MeritKind, simplified: SimplifiedCase?, lines: [Line])] = [
        (
            .seniority, .longService,
            [
                Line("HUYC_CSVV3", .individual, 16), Line("HUYC_CSVV2", .individual, 12), Line("HUYC_CSVV1", .individual, 8),
                Line("HUYC_ANTQ", .individual, 10), Line("HUYC_QKQT", .individual, 6),
            ]
        ),
        (
            .contribution, .longService,
            [Line("HC_LD3", .individual, 8), Line("HC_LD2", .individual, 4), Line("HC_LD1", .individual, 2)]
        ),
        (.external, .longService, [Line("HC_HN", .individual, 0.5), Line("HUYC_HN", .individual, 1)]),
        (.merit, nil, [Line("DH_BMVNAH", .individual, 4)]),
        (.sudden, .suddenFeat, [Line("HC_DC", .individual, 0.7)]),
    ]

    /// How many movement reviews are held in a year, and how many lists and rows come to one.
    static let reviews = 10
    static let reviewLists = 16.0
    static let reviewRows = 16.0

    /// How often in a year somebody is commended at once, and how many rows a list then has.
    static let sudden = 14.0
}

public import Entry

/// An entry of the catalogue: an emulation title or a commendation form.
public struct Award: Hashable, Sendable {
    /// The two groups that are never mixed in one field.
    public enum Group: String, CaseIterable, Hashable, Sendable {
        /// Danh hiệu thi đua.
        case title
        /// Hình thức khen thưởng.
        case form
    }

    /// The kinds of titles and forms; the forms by article 9 of the Law 06/2022/QH15.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case title
        case order
        case medal
        case honor
        case prize
        case memorial
        case merit
        case cert
    }

    /// What reports list apart from the rest of its kind.
    public enum Heading: String, CaseIterable, Hashable, Sendable {
        /// Emulation flags.
        case flag
    }

    /// The stable code.
    public let code: String
    /// The official name and its translation.
    public let name: Bilingual
    /// Title or form.
    public let group: Group
    /// Which kind of title or form.
    public let kind: Kind
    /// Under what reports list it; `nil` if they list it by its kind.
    public let heading: Heading?
    /// The one kind of commendation that it is for; `nil` if it is not for one kind only.
    public let meritKind: MeritKind?
    /// The kinds of honorees that it is for.
    public let subjects: [SubjectKind]
    /// Who it is for, as the source says it.
    public let subjectText: String
    /// Who decides, as the source says it.
    public let authorityText: String
    /// Who decides, coded, each with what it rests on.
    public let authority: [AuthorityLine]
    /// How sure it is that nobody else decides; `nil` if the source does not say so.
    public let exclusive: Certainty?
    /// The article of the Law.
    public let lawArticle: String
    /// The criteria, as the source says them.
    public let criteria: String
    /// The bonus in base salaries, as the source says it.
    public let bonus: String
    /// What the entry rests on.
    public let citation: String
    /// The keys of the sources.
    public let sources: [String]
    /// How well the entry is known.
    public let certainty: Certainty
    /// The fields that are known less well than the entry.
    public let weaker: [String: Certainty]
    /// Other names, by our own choice.
    public let aliases: [String]
    /// A remark, if there is one.
    public let note: String?
    /// The first day on which it can be proposed.
    public let from: Day
    /// The last day, if it ended.
    public let to: Day?

    /// How well it is known who it is for.
    public var subjectCertainty: Certainty { weaker["subject_text"] ?? certainty }

    /// Whether it is in force on a day.
    public func isInForce(on day: Day) -> Bool { from <= day && to.map { day <= $0 } ?? true }
}

extension Award: Named {}

extension Award.Group: Named {
    /// The name of the group.
    public var name: Bilingual {
        switch self {
        case .title: Bilingual(vi: "danh hiệu thi đua", en: "emulation title")
        case .form: Bilingual(vi: "hình thức khen thưởng", en: "commendation form")
        }
    }
}

extension Award.Kind: Named {
    /// The name of the kind.
    public var name: Bilingual {
        switch self {
        case .title: Bilingual(vi: "danh hiệu thi đua", en: "emulation title")
        case .order: Bilingual(vi: "huân chương", en: "order")
        case .medal: Bilingual(vi: "huy chương", en: "medal")
        case .honor: Bilingual(vi: "danh hiệu vinh dự nhà nước", en: "honorary state title")
        case .prize: Bilingual(vi: "giải thưởng", en: "prize")
        case .memorial: Bilingual(vi: "kỷ niệm chương", en: "commemorative medal")
        case .merit: Bilingual(vi: "bằng khen", en: "certificate of merit")
        case .cert: Bilingual(vi: "giấy khen", en: "certificate of commendation")
        }
    }
}

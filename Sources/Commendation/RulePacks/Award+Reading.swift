import Entry

extension Award {
    init(_ member: RuleMember) throws(RulePackError) {
        code = try member["code"].text()
        name = Bilingual(vi: try member["vi"].text(), en: try member["en"].text())
        group = try member["group"].code()
        kind = try member["kind"].code()
        heading = member["heading"].isAbsent ? nil : try member["heading"].code()
        meritKind = member["merit_kind"].isAbsent ? nil : try member["merit_kind"].code()
        var subjects: [SubjectKind] = []
        for item in try member["subjects"].items() { subjects.append(try item.code()) }
        self.subjects = subjects
        subjectText = try member["subject_text"].text()
        authorityText = try member["authority_text"].text()
        var authority: [AuthorityLine] = []
        for item in try member["authority"].items() { authority.append(try AuthorityLine(item)) }
        self.authority = authority
        exclusive = member["exclusive"].isAbsent ? nil : try member["exclusive"].code()
        lawArticle = try member["law_article"].text()
        criteria = try member["criteria"].text()
        bonus = try member["bonus"].text()
        citation = try member["citation"].text()
        sources = try member["sources"].texts()
        certainty = try member["certainty"].code()
        var weaker: [String: Certainty] = [:]
        for (key, _) in member["weaker"].value.object?.members ?? [] { weaker[key] = try member["weaker"][key].code() }
        self.weaker = weaker
        aliases = try member["aliases"].texts()
        note = try member["note"].optionalText()
        from = try member["from"].day()
        to = try member["to"].optionalDay()
        guard !subjects.isEmpty, !sources.isEmpty, !authority.isEmpty else { throw member.invalid() }
    }
}

extension AuthorityLine {
    init(_ member: RuleMember) throws(RulePackError) {
        body = try member["body"].code()
        certainty = try member["certainty"].code()
        citation = try member["citation"].text()
        from = try member["from"].optionalDay()
        to = try member["to"].optionalDay()
    }
}

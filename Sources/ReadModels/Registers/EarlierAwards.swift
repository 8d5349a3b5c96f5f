/// The awards that were decided outside the system, as their documents tell them: never judged.
enum EarlierAwards: Register {
    static let table = TableShape.register(
        "earlier_award",
        [
            Column("honoree", .uuid), Column("award", .text), Column("kind", .text), Column("merit_kind", .text),
            Column("unit", .uuid), Column("number", .text), Column("decided_on", .date), Column("body", .text),
            Column("body_kind", .text), Column("achievement_from", .date), Column("achievement_to", .date),
            Column("list_row", .integer), Column("counts", .flag), Column("withdrawn_for", .text),
            Column("withdrawn_on", .date), Column("enterprise", .flag), Column("rank", .text), Column("sex", .text),
            Column("minority", .flag), Column("sector", .text), Column("area", .text), Column("origin", .text),
            Column("posthumous", .flag), Column("birth_decade", .integer), Column("submitter", .text),
            Column("movement", .uuid),
        ])

    static let steps = [
        RegisterStep(
            .earlierAwardRecorded, of: table, .begins,
            [
                "honoree": .subject, "award": .member("award"), "kind": .member("kind"), "merit_kind": .maybe("meritKind"),
                "unit": .maybe("unit"), "number": .member("number"), "decided_on": .member("date"), "body": .member("body"),
                "body_kind": .maybe("bodyKind"), "achievement_from": .maybe("achievementFrom"),
                "achievement_to": .maybe("achievementTo"), "list_row": .maybe("row"), "counts": .member("counts"),
                "enterprise": .maybe("enterprise"), "rank": .maybe("rank"), "sex": .maybe("sex"),
                "minority": .maybe("minority"), "sector": .maybe("sector"), "area": .maybe("area"),
                "origin": .maybe("origin"), "posthumous": .maybe("posthumous"), "birth_decade": .maybe("birthDecade"),
                "submitter": .maybe("submitter"), "movement": .maybe("movement"),
            ]),
        RegisterStep(
            .earlierAwardWithdrawn, of: table, .changes,
            [
                "withdrawn_for": .member("reason"), "withdrawn_on": .on,
            ]),
    ]
}

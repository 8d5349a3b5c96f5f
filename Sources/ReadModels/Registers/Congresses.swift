/// The emulation congresses and conferences of exemplary models.
enum Congresses: Register {
    static let table = TableShape.register(
        "congress",
        [
            Column("level", .text), Column("unit", .uuid), Column("period_from", .date), Column("period_until", .date),
            Column("number", .text), Column("held_on", .date), Column("delegates", .bigint), Column("women", .bigint),
            Column("minority", .bigint),
        ])

    static let steps = [
        RegisterStep(
            .congressPlanned, of: table, .begins,
            [
                "level": .member("level"), "unit": .maybe("unit"), "period_from": .member("from"),
                "period_until": .member("until"), "number": .maybe("number"),
            ]),
        RegisterStep(
            .congressHeld, of: table, .changes,
            [
                "held_on": .member("date"), "delegates": .member("delegates"), "women": .maybe("women"),
                "minority": .maybe("minority"),
            ]),
    ]
}

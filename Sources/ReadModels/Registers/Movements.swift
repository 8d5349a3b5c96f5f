/// The emulation movements, from their launching to their reviews and their end.
enum Movements: Register {
    static let table = TableShape.register(
        "movement",
        [
            Column("name", .text), Column("unit", .uuid), Column("level", .text), Column("scope", .text),
            Column("method", .text), Column("content", .text), Column("starts_on", .date), Column("ends_on", .date),
            Column("number", .text), Column("review", .text), Column("reviewed_on", .date), Column("participants", .bigint),
            Column("ended_on", .date),
        ])

    static let steps = [
        RegisterStep(
            .movementLaunched, of: table, .begins,
            [
                "name": .member("name"), "unit": .maybe("unit"), "level": .member("level"), "scope": .member("scope"),
                "method": .member("method"), "content": .member("content"), "starts_on": .member("from"),
                "ends_on": .maybe("until"), "number": .maybe("number"),
            ]),
        RegisterStep(
            .movementReviewed, of: table, .changes,
            [
                "review": .member("stage"), "reviewed_on": .member("date"), "participants": .maybe("participants"),
            ]),
        RegisterStep(
            .movementEnded, of: table, .changes,
            [
                "ended_on": .member("date")
            ]),
    ]
}

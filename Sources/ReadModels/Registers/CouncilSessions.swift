/// The sessions of councils.
enum CouncilSessions: Register {
    static let table = TableShape.register(
        "council_session",
        [
            Column("unit", .uuid), Column("level", .text), Column("date", .date), Column("members", .bigint),
            Column("count", .bigint), Column("list", .text), Column("held_on", .date), Column("present", .bigint),
            Column("method", .text), Column("minutes", .text), Column("advised", .bigint),
        ])

    static let steps = [
        RegisterStep(
            .sessionConvened, of: table, .begins,
            [
                "unit": .member("unit"), "level": .member("level"), "date": .member("date"), "members": .member("members"),
                "count": .member("count"), "list": .maybe("list"),
            ]),
        RegisterStep(
            .sessionHeld, of: table, .changes,
            [
                "held_on": .member("date"), "present": .member("present"), "method": .member("method"),
                "minutes": .maybe("minutes"), "advised": .member("count"),
            ]),
    ]
}

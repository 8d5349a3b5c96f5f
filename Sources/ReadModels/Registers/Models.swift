/// The advanced models and how far each has come.
enum Models: Register {
    static let table = TableShape.register(
        "model",
        [
            Column("kind", .text), Column("unit", .uuid), Column("content", .text), Column("movement", .uuid),
            Column("found_on", .date), Column("stage", .text), Column("stage_on", .date), Column("places", .bigint),
        ])

    static let steps = [
        RegisterStep(
            .modelFound, of: table, .begins,
            [
                "kind": .member("kind"), "unit": .member("unit"), "content": .member("content"),
                "movement": .maybe("movement"), "found_on": .member("date"),
            ]),
        RegisterStep(
            .modelStageReached, of: table, .changes,
            [
                "stage": .member("stage"), "stage_on": .member("date"), "places": .maybe("places"),
            ]),
    ]
}

/// The regulations on this work and their amendments.
enum Regulations: Register {
    static let table = TableShape.register(
        "regulation",
        [
            Column("number", .text), Column("body", .text), Column("date", .date), Column("title", .text),
            Column("replaces", .uuid), Column("amendments", .bigint), Column("amended_by", .text),
            Column("amended_on", .date),
        ])

    static let steps = [
        RegisterStep(
            .regulationAdopted, of: table, .begins,
            [
                "number": .member("number"), "body": .member("body"), "date": .member("date"), "title": .member("title"),
                "replaces": .maybe("replaces"),
            ]),
        RegisterStep(
            .regulationAmended, of: table, .changes,
            [
                "amendments": .oneMore, "amended_by": .member("by"), "amended_on": .member("date"),
            ]),
    ]
}

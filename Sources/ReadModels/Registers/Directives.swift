/// The directives, plans and guidance on this work.
enum Directives: Register {
    static let table = TableShape.register(
        "directive",
        [
            Column("number", .text), Column("body", .text), Column("date", .date), Column("title", .text),
            Column("implements", .uuid), Column("due_on", .date),
        ])

    static let steps = [
        RegisterStep(
            .directiveIssued, of: table, .begins,
            [
                "number": .member("number"), "body": .member("body"), "date": .member("date"), "title": .member("title"),
                "implements": .maybe("implements"), "due_on": .maybe("due"),
            ])
    ]
}

/// What units did on directives.
enum DirectiveActions: Register {
    static let table = TableShape.register(
        "directive_action",
        [
            Column("directive", .uuid), Column("unit", .uuid), Column("kind", .text), Column("number", .text),
            Column("date", .date),
        ])

    static let steps = [
        RegisterStep(
            .directiveActedOn, of: table, by: .event, .begins,
            [
                "directive": .stream, "unit": .member("unit"), "kind": .member("kind"), "number": .maybe("number"),
                "date": .member("date"),
            ])
    ]
}

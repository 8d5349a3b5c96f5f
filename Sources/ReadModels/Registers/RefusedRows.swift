/// The rows of files that were refused.
enum RefusedRows: Register {
    static let table = TableShape.register(
        "refused_row",
        [
            Column("import", .uuid), Column("list_row", .integer), Column("column_name", .text), Column("code", .text),
        ])

    static let steps = [
        RegisterStep(
            .rowRefused, of: table, by: .event, .begins,
            [
                "import": .stream, "list_row": .member("row"), "column_name": .maybe("column"), "code": .member("code"),
            ])
    ]
}

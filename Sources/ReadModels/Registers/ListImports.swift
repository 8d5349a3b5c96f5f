/// The files that were read in.
enum ListImports: Register {
    static let table = TableShape.register(
        "list_import",
        [
            Column("list", .text), Column("rows", .bigint), Column("added", .bigint), Column("repeated", .bigint),
            Column("refused", .bigint), Column("warned", .bigint), Column("imported_on", .date),
        ])

    static let steps = [
        RegisterStep(
            .listImported, of: table, .begins,
            [
                "list": .member("list"), "rows": .member("rows"), "added": .member("added"), "repeated": .member("repeated"),
                "refused": .member("refused"), "warned": .member("warned"), "imported_on": .on,
            ])
    ]
}

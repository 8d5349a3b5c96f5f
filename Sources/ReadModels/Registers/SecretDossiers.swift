/// The stubs of dossiers that are handled on paper.
enum SecretDossiers: Register {
    static let table = TableShape.register(
        "secret_dossier",
        [
            Column("register", .text), Column("date", .date), Column("unit", .uuid), Column("count", .bigint),
        ])

    static let steps = [
        RegisterStep(
            .secretDossierRecorded, of: table, .begins,
            [
                "register": .member("register"), "date": .member("date"), "unit": .member("unit"), "count": .member("count"),
            ])
    ]
}

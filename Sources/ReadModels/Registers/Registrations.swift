/// What units registered for emulation.
enum Registrations: Register {
    static let table = TableShape.register(
        "registration",
        [
            Column("year", .integer), Column("unit", .uuid), Column("movement", .uuid), Column("targets", .text),
            Column("registered_on", .date),
        ])

    static let steps = [
        RegisterStep(
            .emulationRegistered, of: table, .begins,
            [
                "year": .member("year"), "unit": .member("unit"), "movement": .maybe("movement"),
                "targets": .texts("targets"), "registered_on": .member("date"),
            ])
    ]
}

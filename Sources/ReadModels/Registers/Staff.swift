/// Who is charged with this work, without names.
enum Staff: Register {
    static let table = TableShape.register(
        "staff",
        [
            Column("unit", .uuid), Column("assigned_from", .date), Column("assigned_until", .date), Column("sex", .text),
            Column("birth_band", .text), Column("education", .text), Column("since_year", .integer),
        ])

    static let steps = [
        RegisterStep(
            .staffAssigned, of: table, .begins,
            [
                "unit": .member("unit"), "assigned_from": .member("from"), "sex": .maybe("sex"),
                "birth_band": .maybe("birthBand"), "education": .maybe("education"), "since_year": .maybe("since"),
            ]),
        RegisterStep(
            .staffReleased, of: table, .changes,
            [
                "assigned_until": .member("until")
            ]),
    ]
}

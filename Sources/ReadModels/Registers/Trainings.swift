/// The trainings on this work.
enum Trainings: Register {
    static let table = TableShape.register(
        "training",
        [
            Column("unit", .uuid), Column("date", .date), Column("participants", .bigint), Column("topic", .text),
        ])

    static let steps = [
        RegisterStep(
            .trainingGiven, of: table, .begins,
            [
                "unit": .member("unit"), "date": .member("date"), "participants": .member("participants"),
                "topic": .member("topic"),
            ])
    ]
}

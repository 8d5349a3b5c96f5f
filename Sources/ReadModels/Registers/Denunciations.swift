/// The denunciations, to be counted: neither who denounced nor who was denounced.
enum Denunciations: Register {
    static let table = TableShape.register(
        "denunciation",
        [
            Column("received_on", .date), Column("outcome", .text), Column("concluded_on", .date),
        ])

    static let steps = [
        RegisterStep(
            .denunciationReceived, of: table, .begins,
            [
                "received_on": .member("date")
            ]),
        RegisterStep(
            .denunciationConcluded, of: table, .changes,
            [
                "outcome": .member("outcome"), "concluded_on": .member("date"),
            ]),
    ]
}

/// The hand-overs of awards, each with its numbers in the golden book.
enum Deliveries: Register {
    static let table = TableShape.register(
        "delivery",
        [
            Column("book", .uuid), Column("body", .text), Column("year", .integer), Column("decision", .uuid),
            Column("date", .date), Column("place", .text), Column("first_number", .bigint), Column("count", .bigint),
        ])

    static let steps = [
        RegisterStep(
            .awardsDelivered, of: table, by: .event, .begins,
            [
                "book": .stream, "body": .member("body"), "year": .member("year"), "decision": .member("decision"),
                "date": .member("date"), "place": .maybe("place"), "first_number": .member("first"),
                "count": .member("count"),
            ])
    ]
}

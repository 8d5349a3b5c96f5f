/// The complaints about decisions and refusals, without who complained.
enum Complaints: Register {
    static let table = TableShape.register(
        "complaint",
        [
            Column("decision", .uuid), Column("proposal", .uuid), Column("lodged_on", .date), Column("outcome", .text),
            Column("number", .text), Column("resolved_on", .date),
        ])

    static let steps = [
        RegisterStep(
            .complaintLodged, of: table, .begins,
            [
                "decision": .maybe("decision"), "proposal": .maybe("proposal"), "lodged_on": .member("date"),
            ]),
        RegisterStep(
            .complaintResolved, of: table, .changes,
            [
                "outcome": .member("outcome"), "number": .maybe("number"), "resolved_on": .member("date"),
            ]),
    ]
}

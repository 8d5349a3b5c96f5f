/// The comments on drafts of laws and regulations.
enum DraftComments: Register {
    static let table = TableShape.register(
        "draft_comment",
        [
            Column("draft", .text), Column("unit", .uuid), Column("date", .date), Column("number", .text),
        ])

    static let steps = [
        RegisterStep(
            .draftCommented, of: table, .begins,
            [
                "draft": .member("draft"), "unit": .member("unit"), "date": .member("date"), "number": .maybe("number"),
            ])
    ]
}

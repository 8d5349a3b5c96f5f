/// The clusters and blocks of each year.
enum Clusters: Register {
    static let table = TableShape.register(
        "cluster",
        [
            Column("kind", .text), Column("name", .text), Column("year", .integer), Column("level", .text),
            Column("leader", .uuid), Column("deputy", .uuid), Column("members", .bigint),
        ])

    static let steps = [
        RegisterStep(
            .clusterFormed, of: table, .begins,
            [
                "kind": .member("kind"), "name": .member("name"), "year": .member("year"), "level": .member("level"),
                "leader": .maybe("leader"), "deputy": .maybe("deputy"), "members": .member("count"),
            ])
    ]
}

/// The members of clusters and blocks, and their results.
enum ClusterMembers: Register {
    static let table = TableShape.register(
        "cluster_member",
        [
            Column("cluster", .uuid), Column("unit", .uuid), Column("rank", .integer),
        ])

    static let steps = [
        RegisterStep(
            .clusterJoined, of: table, by: .streamAndUnit("unit"), .either,
            [
                "cluster": .stream, "unit": .member("unit"),
            ]),
        RegisterStep(
            .clusterRanked, of: table, by: .streamAndUnit("unit"), .either,
            [
                "cluster": .stream, "unit": .member("unit"), "rank": .member("rank"),
            ]),
    ]
}

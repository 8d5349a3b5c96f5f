// swift-tools-version: 6.2
import PackageDescription

// The tests' own command sets the variable: a warning stops a build there, and not a newcomer's.
let strict: [SwiftSetting] =
    [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
    ] + (Context.environment["SOVANG_STRICT"] == "1" ? [.treatAllWarnings(as: .error)] : [])

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let log: Target.Dependency = .product(name: "Logging", package: "swift-log")
let metrics: Target.Dependency = .product(name: "Metrics", package: "swift-metrics")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "sovang",
    products: [
        .library(name: "Entry", targets: ["Entry"]),
        .library(name: "TransparencyLog", targets: ["TransparencyLog"]),
        .executable(name: "sovang", targets: ["sovang"]),
        .executable(name: "sovang-bench", targets: ["sovang-bench"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", exact: "2.13.0"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/HdrHistogram/hdrhistogram-swift", exact: "0.2.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    ],
    targets: [
        .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .target(name: "Entry", dependencies: [crypto]),
        .target(name: "TransparencyLog", dependencies: [crypto]),
        .target(
            name: "Commendation",
            dependencies: ["Entry", .product(name: "Yams", package: "Yams")],
            resources: [.embedInCode("Rules")]),
        .target(name: "ListReading", dependencies: ["Entry", "Commendation"]),
        .target(name: "PostgresClient", dependencies: ["CLibPQ"]),
        .target(name: "EmbeddedPostgres"),
        .target(name: "Schema", dependencies: ["PostgresClient"], resources: [.embedInCode("schema")]),
        .target(name: "EventLog", dependencies: ["Entry", "TransparencyLog", "PostgresClient", crypto, log]),
        .target(
            name: "Publishing", dependencies: ["Entry", "TransparencyLog", "EventLog", "PostgresClient", log]),
        .target(
            name: "PersonKeys",
            dependencies: ["Entry", "EventLog", crypto, .product(name: "GRDB", package: "GRDB.swift")]),
        .target(
            name: "ReadModels",
            dependencies: ["Entry", "TransparencyLog", "Commendation", "EventLog", "PostgresClient", crypto, log]),
        .target(
            name: "Service",
            dependencies: [
                "Entry", "TransparencyLog", "Commendation", "ListReading", "EventLog", "Publishing", "ReadModels", "Schema",
                "PostgresClient", crypto,
                log,
                metrics, lifecycle,
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            resources: [.embedInCode("Resources")]),
        .target(name: "Demo", dependencies: ["Entry", "Commendation", "ListReading", "EventLog", crypto]),
        .executableTarget(
            name: "sovang",
            dependencies: [
                "Entry", "TransparencyLog", "Commendation", "ListReading", "PostgresClient", "Schema", "EventLog", "Publishing",
                "PersonKeys", "ReadModels", "Service", "Demo", "EmbeddedPostgres", arguments, log, metrics, lifecycle,
            ],
            resources: [.embedInCode("Reference")]),
        .executableTarget(
            name: "sovang-bench",
            dependencies: [
                "Entry", "TransparencyLog", "Commendation", "PostgresClient", "Schema", "EventLog", "Publishing", "PersonKeys",
                "ReadModels",
                "EmbeddedPostgres", crypto, log, arguments,
                .product(name: "Histogram", package: "hdrhistogram-swift"),
            ]),

        .target(
            name: "TestSupport",
            dependencies: ["Entry", "EventLog", "PostgresClient", "Schema", "EmbeddedPostgres"],
            path: "Tests/TestSupport"),
        .testTarget(name: "EntryTests", dependencies: ["Entry"], resources: [.copy("Vectors")]),
        .testTarget(name: "TransparencyLogTests", dependencies: ["TransparencyLog"], resources: [.copy("Vectors")]),
        .testTarget(name: "CommendationTests", dependencies: ["Commendation", "Entry"], resources: [.copy("Samples")]),
        .testTarget(
            name: "ListReadingTests", dependencies: ["ListReading", "Commendation", "Entry"], resources: [.copy("Lists")]),
        .testTarget(name: "PostgresClientTests", dependencies: ["PostgresClient", "EmbeddedPostgres", "TestSupport"]),
        .testTarget(
            name: "SchemaTests", dependencies: ["Schema", "PostgresClient", "EmbeddedPostgres", "TestSupport"],
            resources: [.copy("Snapshots")]),
        .testTarget(name: "EventLogTests", dependencies: ["EventLog", "Entry", "PostgresClient", "Schema", "TestSupport"]),
        .testTarget(
            name: "PublishingTests",
            dependencies: ["Publishing", "EventLog", "TransparencyLog", "Entry", "PostgresClient", "TestSupport", log]),
        .testTarget(
            name: "PersonKeysTests",
            dependencies: [
                "PersonKeys", "EventLog", "Entry", "PostgresClient", "Schema", "TestSupport", log,
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        .testTarget(
            name: "ReadModelsTests",
            dependencies: ["ReadModels", "Commendation", "EventLog", "Entry", "PostgresClient", "TestSupport"]),
        .testTarget(
            name: "ServiceTests",
            dependencies: [
                "Service", "Demo", "ReadModels", "Commendation", "ListReading", "EventLog", "Publishing", "TransparencyLog",
                "Entry",
                "PostgresClient", "TestSupport",
            ]),
        .testTarget(
            name: "DemoTests",
            dependencies: [
                "Demo", "ReadModels", "Commendation", "EventLog", "TransparencyLog", "Entry", "PostgresClient", "TestSupport",
                crypto, log,
            ]),
        .testTarget(
            name: "Scenarios",
            dependencies: [
                "ReadModels", "Commendation", "EventLog", "Publishing", "TransparencyLog", "Entry", "Schema", "PostgresClient",
                "EmbeddedPostgres", "TestSupport", log,
            ]),
    ],
    swiftLanguageModes: [.v6]
)

// One set of compiler settings for every target; C has none of its own.
for target in package.targets where target.type != .system {
    target.swiftSettings = (target.swiftSettings ?? []) + strict
}

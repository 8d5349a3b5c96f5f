// swift-tools-version: 6.2
// Fuzz targets of Entry and TransparencyLog, a package of their own so that the product never sees their compiler flags.
//
// `./run SECONDS` builds them with libFuzzer and the address sanitizer and runs each for so many seconds; it passes the flags that
// instrument those two as well. Without that script nothing here links.
import PackageDescription

let entry: Target.Dependency = .product(name: "Entry", package: "sovang")
let log: Target.Dependency = .product(name: "TransparencyLog", package: "sovang")

let package = Package(
    name: "sovang-fuzz",
    dependencies: [.package(name: "sovang", path: "../..")],
    targets: [
        .systemLibrary(name: "CLibFuzzer"),
        .executableTarget(name: "FuzzDecode", dependencies: ["CLibFuzzer", entry]),
        .executableTarget(name: "FuzzCheck", dependencies: ["CLibFuzzer", entry]),
        .executableTarget(name: "FuzzAgreement", dependencies: ["CLibFuzzer", entry]),
        .executableTarget(name: "FuzzTexts", dependencies: ["CLibFuzzer", log]),
        .executableTarget(name: "FuzzTree", dependencies: ["CLibFuzzer", log]),
    ],
    swiftLanguageModes: [.v6]
)

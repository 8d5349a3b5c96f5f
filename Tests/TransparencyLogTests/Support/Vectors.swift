import Foundation
import Testing
import TransparencyLog

/// Reads the vectors beside the tests.
enum Vectors {
    static func decode<Content: Decodable>(_ path: String) throws -> Content {
        try JSONDecoder().decode(Content.self, from: data(path))
    }

    static func lines<Content: Decodable>(_ path: String) throws -> [Content] {
        try data(path).split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(Content.self, from: $0) }
    }

    private static func data(_ path: String) throws -> Data {
        let url = try #require(Bundle.module.resourceURL).appendingPathComponent("Vectors/\(path)")
        return try Data(contentsOf: url)
    }
}

extension TreeHash {
    /// A hash of a vector; nil for those that are no hash, which no tree takes up.
    init?(vector base64: String?) {
        self.init(base64: (base64 ?? "").utf8)
    }

    /// The same, where a vector holds other octets than 32 because any value must do: their hash stands for them.
    static func standing(for base64: String?) -> TreeHash {
        TreeHash(vector: base64) ?? .leaf((base64 ?? "").utf8)
    }
}

/// The octets of a hexadecimal text.
func octets(hex: String) -> [UInt8] {
    stride(from: 0, to: hex.utf8.count, by: 2).compactMap { UInt8(hex.dropFirst($0).prefix(2), radix: 16) }
}

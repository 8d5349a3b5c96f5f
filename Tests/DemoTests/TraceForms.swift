import Crypto
import Foundation

/// The forms in which an unsalted hash of a value could stand in an entry, made apart from the scanner.
enum TraceForms {
    static func unsalted(_ value: String) -> [String] {
        let hash = Data(SHA256.hash(data: Data(value.utf8)))
        let url = hash.base64EncodedString().split(separator: "=").joined().map { character in
            character == "+" ? "-" : character == "/" ? "_" : character
        }
        return [hash.reduce(into: "") { $0 += String(format: "%02x", $1) }, String(url)]
    }
}

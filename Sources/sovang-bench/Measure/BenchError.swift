import Foundation

/// Why a measurement cannot be made.
struct BenchError: Error, CustomStringConvertible {
    /// What happened, and with what.
    let description: String

    init(_ description: String) {
        self.description = description
    }

    /// A refusal of the operating system.
    static func system(_ operation: String, _ path: String) -> BenchError {
        BenchError("\(operation) \(path): \(String(cString: strerror(errno)))")
    }
}

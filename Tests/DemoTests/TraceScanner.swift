import Crypto
import Entry
import Foundation

/// Looks for texts in entries: many texts in one pass, by their first eight octets.
struct TraceScanner {
    /// What was found, and where.
    struct Trace: Hashable {
        let position: Int64
        let kind: String
    }

    /// The fewest octets of what can be looked for: anything shorter would be found everywhere.
    static let shortest = 8

    private static let prefix = shortest
    private var known: Set<String> = []
    private var byPrefix: [UInt64: [(bytes: [UInt8], kind: String)]] = [:]
    private var filter = [Bool](repeating: false, count: 1 << 20)
    /// How many texts are looked for.
    private(set) var count = 0

    /// Looks for a value: as it is, and as the unsalted SHA-256 that somebody might have put in its place.
    mutating func look(for value: String, kind: String) {
        guard known.insert(value).inserted else { return }
        add(Array(value.utf8), kind)
        for form in [value, "\"\(value)\"", value.lowercased(), value.uppercased()] {
            let hash = Array(SHA256.hash(data: Data(form.utf8)))
            let hex = hash.map { String(format: "%02x", $0) }.joined()
            add(Array(hex.utf8), kind + ", SHA-256")
            add(Array(hex.uppercased().utf8), kind + ", SHA-256")
            let base64 = Data(hash).base64EncodedString()
            add(Array(base64.utf8), kind + ", SHA-256")
            let url = base64.replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")
                .replacingOccurrences(of: "=", with: "")
            add(Array(url.utf8), kind + ", SHA-256")
        }
    }

    private mutating func add(_ bytes: [UInt8], _ kind: String) {
        guard bytes.count >= Self.prefix else {
            preconditionFailure("a text of \(bytes.count) octets is too short to look for")
        }
        let key = bytes.prefix(Self.prefix).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        if byPrefix[key]?.contains(where: { $0.bytes == bytes }) == true { return }
        byPrefix[key, default: []].append((bytes, kind))
        filter[Self.slot(key)] = true
        count += 1
    }

    private static func slot(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 44) }

    /// All traces in the bytes of an entry.
    func traces(in entry: [UInt8], at position: Int64) -> Set<Trace> {
        var found: Set<Trace> = []
        var key: UInt64 = 0
        entry.withUnsafeBufferPointer { bytes in
            filter.withUnsafeBufferPointer { filter in
                for end in 0..<bytes.count {
                    key = key << 8 | UInt64(bytes[end])
                    guard end >= Self.prefix - 1, filter[Self.slot(key)], let texts = byPrefix[key] else { continue }
                    let start = end - Self.prefix + 1
                    for (text, kind) in texts
                    where start + text.count <= bytes.count && bytes[start..<(start + text.count)].elementsEqual(text) {
                        found.insert(Trace(position: position, kind: kind))
                    }
                }
            }
        }
        return found
    }
}
